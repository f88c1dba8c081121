import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** OpenNLP's sentence, token and tag models, which were trained on UD EWT. */
class OpenNlp extends Peer {
  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n|\\z");

  private static InputStream model(String kind) {
    return OpenNlp.class.getResourceAsStream("/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin");
  }

  public static void main(String[] args) throws Exception {
    SentenceDetectorME sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
    TokenizerME tokens = new TokenizerME(new TokenizerModel(model("tokens")));
    POSTaggerME tags = new POSTaggerME(new POSModel(model("pos")));
    run(text -> {
      List<List<Word>> read = new ArrayList<>();
      Matcher blank = BLANK_LINES.matcher(text);
      for (int from = 0; blank.find(); from = blank.end()) {
        for (Span sentence : sentences.sentPosDetect(text.substring(from, blank.start()))) {
          int start = from + sentence.getStart();
          String line = text.substring(start, from + sentence.getEnd());
          Span[] spans = tokens.tokenizePos(line);
          String[] upos = tags.tag(Span.spansToStrings(spans, line));
          List<Word> words = new ArrayList<>();
          for (int i = 0; i < spans.length; i++) {
            Span span = spans[i];
            words.add(new Word(line.substring(span.getStart(), span.getEnd()), start + span.getStart(), start + span.getEnd(),
                upos[i], "_", -1, "_", "O"));
          }
          read.add(words);
        }
      }
      return read;
    }, args);
  }
}
