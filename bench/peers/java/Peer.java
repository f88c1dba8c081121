import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What both Java programs do: read a folder of texts several times, print what each pass took, write CoNLL-U. */
abstract class Peer {
  /** A word with its characters [start, end) of the text; head counts from 1, 0 for the root, -1 for none. */
  record Word(String form, int start, int end, String upos, String xpos, int head, String relation, String name) {}

  interface Reader {
    List<List<Word>> sentences(String text);
  }

  static void run(Reader reader, String[] args) throws IOException {
    List<Path> paths;
    try (var files = Files.list(Path.of(args[1]))) {
      paths = files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Path path : paths) {
      texts.add(Files.readString(path));
    }
    int passes = Integer.parseInt(args[3]);
    List<List<List<Word>>> read = pass(reader, texts);
    List<Double> walls = new ArrayList<>();
    List<Double> cpus = new ArrayList<>();
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    for (int i = 0; i < passes; i++) {
      long wall = System.nanoTime();
      long cpu = system.getProcessCpuTime();
      pass(reader, texts);
      walls.add((System.nanoTime() - wall) / 1e9);
      cpus.add((system.getProcessCpuTime() - cpu) / 1e9);
    }
    try (PrintWriter out = new PrintWriter(args[2], "UTF-8")) {
      for (int i = 0; i < texts.size(); i++) {
        out.printf("# newdoc id = %s%n", paths.get(i).getFileName());
        for (List<Word> sentence : read.get(i)) {
          write(out, sentence);
        }
      }
    }
    System.out.printf("{\"wall\": %s, \"cpu\": %s}%n", walls, cpus);
  }

  private static List<List<List<Word>>> pass(Reader reader, List<String> texts) {
    List<List<List<Word>>> all = new ArrayList<>();
    for (String text : texts) {
      all.add(reader.sentences(text));
    }
    return all;
  }

  private static void write(PrintWriter out, List<Word> sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Word word = sentence.get(i);
      List<String> misc = new ArrayList<>();
      if (!word.name.equals("O")) {
        boolean first = i == 0 || !sentence.get(i - 1).name.equals(word.name);
        misc.add("Name=" + (first ? "B-" : "I-") + word.name);
      }
      if (i + 1 < sentence.size() && sentence.get(i + 1).start == word.end) {
        misc.add("SpaceAfter=No");
      }
      out.printf("%d\t%s\t_\t%s\t%s\t_\t%s\t%s\t_\t%s%n", i + 1, word.form.replaceAll("\\s+", " "), word.upos, word.xpos,
          word.head < 0 ? "_" : word.head, word.relation, misc.isEmpty() ? "_" : String.join("|", misc));
    }
    out.println();
  }
}
