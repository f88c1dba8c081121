import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** CoreNLP's default tagger and parser, and of its name models the one that knows persons, organisations and places. */
class CoreNlp extends Peer {
  public static void main(String[] args) throws Exception {
    boolean all = args[0].equals("all");
    Properties props = new Properties();
    props.setProperty("annotators", all ? "tokenize,pos,lemma,depparse,ner" : "tokenize,pos");
    props.setProperty("ssplit.newlineIsSentenceBreak", "two");
    props.setProperty("tokenize.options", "untokenizable=noneKeep");
    props.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    props.setProperty("ner.applyNumericClassifiers", "false");
    props.setProperty("ner.useSUTime", "false");
    props.setProperty("ner.applyFineGrained", "false");
    props.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(props);
    run(text -> {
      CoreDocument document = new CoreDocument(text);
      pipeline.annotate(document);
      List<List<Word>> sentences = new ArrayList<>();
      for (CoreSentence sentence : document.sentences()) {
        SemanticGraph tree = all ? sentence.dependencyParse() : null;
        List<Word> words = new ArrayList<>();
        for (CoreLabel token : sentence.tokens()) {
          int head = -1;
          String relation = "_";
          if (tree != null) {
            IndexedWord node = tree.getNodeByIndexSafe(token.index());
            IndexedWord governor = node == null ? null : tree.getParent(node);
            head = governor == null ? 0 : governor.index();
            relation = governor == null ? "root" : tree.getEdge(governor, node).getRelation().toString();
          }
          String form = token.get(CoreAnnotations.OriginalTextAnnotation.class);
          words.add(new Word(form, token.beginPosition(), token.endPosition(), "_", token.tag(), head, relation,
              all ? token.ner() : "O"));
        }
        sentences.add(words);
      }
      return sentences;
    }, args);
  }
}
