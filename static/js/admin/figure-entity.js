/* The figure in the rich text editor: a picker, and the figure's present words in the sentence.
   The words come from the data each time the editor opens; only the figure's name is stored. */
(() => {
  const { React, DraftJS, draftail } = window;
  const { EditorState, Modifier } = DraftJS;

  /** Put a figure at the cursor, or in the place of the one that is being changed. */
  const withFigure = (editorState, entityType, data) => {
    const content = editorState.getCurrentContent().createEntity(entityType.type, "IMMUTABLE", data);
    const key = content.getLastCreatedEntityKey();
    const style = editorState.getCurrentInlineStyle();
    const replaced = Modifier.replaceText(content, editorState.getSelection(), data.words, style, key);
    return EditorState.push(editorState, replaced, "insert-characters");
  };

  /** Opens the chooser and inserts what is chosen. */
  class FigureSource extends React.Component {
    componentDidMount() {
      const { entityType, onClose } = this.props;
      this.closed = () => onClose();
      window.jQuery(document.body).on("hidden.bs.modal", this.closed);
      this.modal = window.ModalWorkflow({
        url: entityType.chooserUrl,
        onload: new window.ChooserModalOnloadHandlerFactory().getOnLoadHandlers(),
        responses: { chosen: (result) => this.choose(result) },
        onError: () => onClose(),
      });
    }

    componentWillUnmount() {
      window.jQuery(document.body).off("hidden.bs.modal", this.closed);
    }

    choose({ slug, form, words, refused, note }) {
      const { editorState, entityType, onComplete } = this.props;
      const data = { slug, form, words, refused, note };
      onComplete(withFigure(editorState, entityType, data));
      this.modal.close();
    }

    render() {
      return null;
    }
  }

  /** Shows the words as a figure, with where they come from or why they are refused. */
  const Figure = ({ entityKey, contentState, children, onEdit }) => {
    const { refused, note } = contentState.getEntity(entityKey).getData();
    return React.createElement(
      "span",
      {
        className: refused ? "figure-entity figure-entity--refused" : "figure-entity",
        title: note,
        role: "button",
        onMouseUp: () => onEdit(entityKey),
      },
      children,
    );
  };

  draftail.registerPlugin({ type: "FIGURE", source: FigureSource, decorator: Figure }, "entityTypes");
})();
