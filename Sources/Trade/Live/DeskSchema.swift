enum DeskSchema {
  /// Answers to questions, so that each can be taken back and its time be told; and the other channels a session goes out
  /// on, their words with blanks between them: they are read with their session and never asked for alone.
  ///
  /// `live_comment_answered` finds the questions of an answer, and the latest answered ones of a session.
  static let text = """
    CREATE TABLE live_answer (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      answer_id BIGINT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('ticked', 'movedOn', 'followedUp')),
      item_id BIGINT,
      attribute TEXT,
      questions BIGINT NOT NULL CHECK (questions > 0),
      answered_at BIGINT NOT NULL,
      person_id BIGINT,
      PRIMARY KEY (shop_id, session_id, answer_id),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id)
    );
    ALTER TABLE live_comment ADD COLUMN answer_id BIGINT;
    CREATE INDEX live_comment_answered ON live_comment (shop_id, session_id, answer_id, comment_id)
      WHERE answer_id IS NOT NULL;
    ALTER TABLE live_session ADD COLUMN also_on TEXT NOT NULL DEFAULT '';
    """
}
