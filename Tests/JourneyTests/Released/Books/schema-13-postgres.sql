CREATE TABLE public.api_token (
    shop_id bigint NOT NULL,
    token_id bigint NOT NULL,
    token_digest bytea NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    scopes text NOT NULL COLLATE pg_catalog."C",
    created_by bigint NOT NULL,
    created_at bigint NOT NULL,
    used_at bigint,
    revoked_at bigint,
    ends_at bigint,
    CONSTRAINT api_token_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);
CREATE TABLE public.backup_turn (
    place bigint NOT NULL,
    begun_at bigint NOT NULL,
    worker text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT backup_turn_place_check CHECK ((place = 1))
);
CREATE TABLE public.buyer_correction (
    shop_id bigint NOT NULL,
    correction_id bigint NOT NULL,
    buyer_id bigint NOT NULL,
    checkout_id bigint,
    field text NOT NULL COLLATE pg_catalog."C",
    was text NOT NULL COLLATE pg_catalog."C",
    became text NOT NULL COLLATE pg_catalog."C",
    corrected_at bigint NOT NULL,
    person_id bigint,
    CONSTRAINT buyer_correction_field_check CHECK ((field = ANY (ARRAY['name'::text, 'phone'::text, 'address'::text, 'city'::text])))
);
CREATE TABLE public.buyer_stop (
    shop_id bigint NOT NULL,
    part text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL COLLATE pg_catalog."C",
    stopped_at bigint NOT NULL,
    person_id bigint,
    CONSTRAINT buyer_stop_part_check CHECK (((length(part) >= 3) AND (length(part) <= 300))),
    CONSTRAINT buyer_stop_purpose_check CHECK ((purpose = ANY (ARRAY['order'::text, 'contact'::text, 'study'::text])))
);
CREATE TABLE public.cancellation_tally (
    shop_id bigint NOT NULL,
    dimension text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    orders bigint NOT NULL,
    cancelled bigint NOT NULL,
    CONSTRAINT cancellation_tally_dimension_check CHECK ((dimension = ANY (ARRAY['product'::text, 'payment'::text, 'city'::text, 'reason'::text])))
);
CREATE TABLE public.channel_return (
    shop_id bigint NOT NULL,
    return_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    order_number text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    progress bigint NOT NULL,
    digest bytea NOT NULL,
    requested_at bigint,
    quantity bigint NOT NULL,
    refund bigint,
    reason text COLLATE pg_catalog."C",
    CONSTRAINT channel_return_number_check CHECK (((length(number) >= 1) AND (length(number) <= 64)))
);
CREATE TABLE public.channel_return_line (
    shop_id bigint NOT NULL,
    return_id bigint NOT NULL,
    listing_key text NOT NULL COLLATE pg_catalog."C",
    quantity bigint NOT NULL
);
CREATE TABLE public.checkout (
    shop_id bigint NOT NULL,
    checkout_id bigint NOT NULL,
    session_id bigint NOT NULL,
    buyer_id bigint NOT NULL,
    token text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    method text COLLATE pg_catalog."C",
    name text COLLATE pg_catalog."C",
    phone text COLLATE pg_catalog."C",
    address text COLLATE pg_catalog."C",
    city text COLLATE pg_catalog."C",
    province text COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C",
    goods bigint,
    shipping bigint,
    unique_digits bigint,
    amount bigint,
    day text COLLATE pg_catalog."C",
    due_at bigint,
    confirmed_at bigint,
    said_at bigint,
    order_id bigint,
    created_at bigint NOT NULL,
    paid_at bigint,
    paid_by bigint,
    ended_at bigint,
    CONSTRAINT checkout_address_check CHECK (((length(address) >= 1) AND (length(address) <= 500))),
    CONSTRAINT checkout_check CHECK ((amount = ((goods + shipping) + unique_digits))),
    CONSTRAINT checkout_check1 CHECK ((((state = 'paid'::text) = (order_id IS NOT NULL)) AND ((state = 'paid'::text) = (paid_at IS NOT NULL)))),
    CONSTRAINT checkout_check2 CHECK (((state <> ALL (ARRAY['waiting'::text, 'paid'::text])) OR ((amount IS NOT NULL) AND (method IS NOT NULL) AND (due_at IS NOT NULL) AND (province IS NOT NULL) AND (confirmed_at IS NOT NULL) AND (day IS NOT NULL)))),
    CONSTRAINT checkout_city_check CHECK (((length(city) >= 1) AND (length(city) <= 100))),
    CONSTRAINT checkout_goods_check CHECK (((goods >= 0) AND (goods <= 1000000000))),
    CONSTRAINT checkout_method_check CHECK ((method = ANY (ARRAY['transfer'::text, 'qris'::text, 'cod'::text]))),
    CONSTRAINT checkout_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT checkout_note_check CHECK ((length(note) <= 300)),
    CONSTRAINT checkout_phone_check CHECK (((length(phone) >= 6) AND (length(phone) <= 30))),
    CONSTRAINT checkout_shipping_check CHECK (((shipping >= 0) AND (shipping <= 100000000))),
    CONSTRAINT checkout_state_check CHECK ((state = ANY (ARRAY['open'::text, 'waiting'::text, 'paid'::text, 'lapsed'::text, 'cancelled'::text]))),
    CONSTRAINT checkout_token_check CHECK (((length(token) >= 32) AND (length(token) <= 64))),
    CONSTRAINT checkout_unique_digits_check CHECK (((unique_digits >= 0) AND (unique_digits <= 999)))
);
CREATE TABLE public.checkout_bank (
    shop_id bigint NOT NULL,
    bank_id bigint NOT NULL,
    bank text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT checkout_bank_bank_check CHECK (((length(bank) >= 1) AND (length(bank) <= 60))),
    CONSTRAINT checkout_bank_holder_check CHECK (((length(holder) >= 1) AND (length(holder) <= 100))),
    CONSTRAINT checkout_bank_number_check CHECK (((length(number) >= 4) AND (length(number) <= 30)))
);
CREATE TABLE public.checkout_line (
    shop_id bigint NOT NULL,
    checkout_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    product text NOT NULL COLLATE pg_catalog."C",
    variation text NOT NULL COLLATE pg_catalog."C",
    quantity bigint NOT NULL,
    price bigint NOT NULL,
    CONSTRAINT checkout_line_price_check CHECK (((price >= 0) AND (price <= '1000000000000'::bigint))),
    CONSTRAINT checkout_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 9999)))
);
CREATE TABLE public.checkout_terms (
    shop_id bigint NOT NULL,
    due_hours bigint NOT NULL,
    cod bigint NOT NULL,
    qris text COLLATE pg_catalog."C",
    shipping bigint,
    CONSTRAINT checkout_terms_cod_check CHECK ((cod = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT checkout_terms_due_hours_check CHECK (((due_hours >= 1) AND (due_hours <= 168))),
    CONSTRAINT checkout_terms_qris_check CHECK (((length(qris) >= 20) AND (length(qris) <= 512))),
    CONSTRAINT checkout_terms_shipping_check CHECK (((shipping >= 0) AND (shipping <= 100000000)))
);
CREATE TABLE public.comment_measures (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    comment_id bigint NOT NULL,
    buyer_id bigint NOT NULL,
    weight bigint,
    height bigint,
    chest bigint,
    age bigint,
    size text COLLATE pg_catalog."C"
);
CREATE TABLE public.erasure (
    shop_id bigint NOT NULL,
    erasure_id bigint NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    erased_at bigint NOT NULL,
    person_id bigint,
    orders bigint NOT NULL,
    checkouts bigint NOT NULL,
    comments bigint NOT NULL,
    scrubbed_at bigint,
    CONSTRAINT erasure_number_check CHECK (((length(number) >= 1) AND (length(number) <= 40)))
);
CREATE TABLE public.erasure_key (
    shop_id bigint NOT NULL,
    mark_key bytea NOT NULL,
    CONSTRAINT erasure_key_mark_key_check CHECK ((length(mark_key) = 32))
);
CREATE TABLE public.erasure_mark (
    shop_id bigint NOT NULL,
    mark text NOT NULL COLLATE pg_catalog."C",
    erasure_id bigint NOT NULL,
    CONSTRAINT erasure_mark_mark_check CHECK ((length(mark) = 43))
);
CREATE TABLE public.fee_choice (
    shop_id bigint NOT NULL,
    choice_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    valid_from text NOT NULL COLLATE pg_catalog."C",
    valid_to text COLLATE pg_catalog."C",
    recorded_at bigint NOT NULL,
    CONSTRAINT fee_choice_kind_check CHECK ((kind = ANY (ARRAY['programme'::text, 'category'::text]))),
    CONSTRAINT fee_choice_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT fee_choice_valid_from_check CHECK ((length(valid_from) = 10)),
    CONSTRAINT fee_choice_valid_to_check CHECK ((length(valid_to) = 10))
);
CREATE TABLE public.fee_override (
    shop_id bigint NOT NULL,
    override_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    part text NOT NULL COLLATE pg_catalog."C",
    category text COLLATE pg_catalog."C",
    ppm bigint,
    amount bigint,
    valid_from text NOT NULL COLLATE pg_catalog."C",
    valid_to text COLLATE pg_catalog."C",
    why text NOT NULL COLLATE pg_catalog."C",
    recorded_at bigint NOT NULL,
    CONSTRAINT fee_override_amount_check CHECK (((amount >= 0) AND (amount <= '1000000000000'::bigint))),
    CONSTRAINT fee_override_check CHECK (((ppm IS NULL) <> (amount IS NULL))),
    CONSTRAINT fee_override_part_check CHECK (((length(part) >= 1) AND (length(part) <= 100))),
    CONSTRAINT fee_override_ppm_check CHECK (((ppm >= 0) AND (ppm <= 1000000))),
    CONSTRAINT fee_override_valid_from_check CHECK ((length(valid_from) = 10)),
    CONSTRAINT fee_override_valid_to_check CHECK ((length(valid_to) = 10))
);
CREATE TABLE public.fee_proposal (
    shop_id bigint NOT NULL,
    place bigint NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.file_import (
    shop_id bigint NOT NULL,
    import_id bigint NOT NULL,
    file_name text NOT NULL COLLATE pg_catalog."C",
    file_digest bytea NOT NULL,
    file_bytes bigint NOT NULL,
    layout text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    person_id bigint,
    books_version bigint NOT NULL,
    started_at bigint NOT NULL,
    beat_at bigint NOT NULL,
    worker text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    finished_at bigint,
    counts text NOT NULL COLLATE pg_catalog."C",
    problem text COLLATE pg_catalog."C",
    refusals_seen_at bigint,
    CONSTRAINT file_import_state_check CHECK ((state = ANY (ARRAY['checking'::text, 'checked'::text, 'saving'::text, 'saved'::text, 'failed'::text, 'undoing'::text, 'undone'::text, 'dropped'::text])))
);
CREATE TABLE public.fit_outcome (
    shop_id bigint NOT NULL,
    outcome_id bigint NOT NULL,
    product_id bigint NOT NULL,
    size text NOT NULL COLLATE pg_catalog."C",
    weight bigint,
    height bigint,
    chest bigint,
    age bigint,
    outcome text NOT NULL COLLATE pg_catalog."C",
    channel text COLLATE pg_catalog."C",
    order_number text COLLATE pg_catalog."C",
    line_id bigint,
    claim_id bigint,
    happened_at bigint NOT NULL,
    person_id bigint,
    CONSTRAINT fit_outcome_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'too_small'::text, 'too_large'::text]))),
    CONSTRAINT fit_outcome_size_check CHECK ((length(size) <= 100))
);
CREATE TABLE public.given_answer (
    shop_id bigint NOT NULL,
    caller text NOT NULL COLLATE pg_catalog."C",
    route text NOT NULL COLLATE pg_catalog."C",
    idempotency_key text NOT NULL COLLATE pg_catalog."C",
    request_digest bytea NOT NULL,
    status bigint NOT NULL,
    location text COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    CONSTRAINT given_answer_idempotency_key_check CHECK (((length(idempotency_key) >= 1) AND (length(idempotency_key) <= 200)))
);
CREATE TABLE public.import_refusal (
    shop_id bigint NOT NULL,
    import_id bigint NOT NULL,
    place bigint NOT NULL,
    row_number bigint NOT NULL,
    column_name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C",
    order_number text COLLATE pg_catalog."C"
);
CREATE TABLE public.import_warning (
    shop_id bigint NOT NULL,
    import_id bigint NOT NULL,
    place bigint NOT NULL,
    row_number bigint NOT NULL,
    column_name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C",
    order_number text COLLATE pg_catalog."C"
);
CREATE TABLE public.invitation (
    token_digest bytea NOT NULL,
    shop_id bigint NOT NULL,
    role text NOT NULL COLLATE pg_catalog."C",
    invited_by bigint NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    CONSTRAINT invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'host'::text, 'packer'::text, 'mentor'::text])))
);
CREATE TABLE public.line_up_item (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    item_id bigint NOT NULL,
    place bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    product_id bigint NOT NULL,
    price bigint,
    minutes bigint NOT NULL,
    CONSTRAINT line_up_item_code_check CHECK (((length(code) >= 1) AND (length(code) <= 12))),
    CONSTRAINT line_up_item_minutes_check CHECK (((minutes >= 1) AND (minutes <= 600))),
    CONSTRAINT line_up_item_price_check CHECK (((price >= 0) AND (price <= '1000000000000'::bigint)))
);
CREATE TABLE public.listing (
    shop_id bigint NOT NULL,
    listing_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    listing_key text NOT NULL COLLATE pg_catalog."C",
    product_name text NOT NULL COLLATE pg_catalog."C",
    sku text NOT NULL COLLATE pg_catalog."C",
    variation text NOT NULL COLLATE pg_catalog."C",
    variant_id bigint,
    lines bigint NOT NULL,
    pieces bigint NOT NULL
);
CREATE TABLE public.live_answer (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    answer_id bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    item_id bigint,
    attribute text COLLATE pg_catalog."C",
    questions bigint NOT NULL,
    answered_at bigint NOT NULL,
    person_id bigint,
    CONSTRAINT live_answer_kind_check CHECK ((kind = ANY (ARRAY['ticked'::text, 'movedOn'::text, 'followedUp'::text]))),
    CONSTRAINT live_answer_questions_check CHECK ((questions > 0))
);
CREATE TABLE public.live_buyer (
    shop_id bigint NOT NULL,
    buyer_id bigint NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    handle text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    blocked_at bigint,
    CONSTRAINT live_buyer_handle_check CHECK (((length(handle) >= 1) AND (length(handle) <= 100))),
    CONSTRAINT live_buyer_source_check CHECK (((length(source) >= 1) AND (length(source) <= 40)))
);
CREATE TABLE public.live_claim (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    item_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    buyer_id bigint NOT NULL,
    comment_id bigint,
    quantity bigint NOT NULL,
    held bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    until bigint,
    claimed_at bigint NOT NULL,
    ended_at bigint,
    request_mark bigint,
    CONSTRAINT live_claim_anew_check CHECK (((held >= 0) AND (held <= quantity))),
    CONSTRAINT live_claim_anew_check1 CHECK (((state = 'open'::text) OR (held = 0))),
    CONSTRAINT live_claim_anew_quantity_check CHECK (((quantity >= 1) AND (quantity <= 9999))),
    CONSTRAINT live_claim_anew_state_check CHECK ((state = ANY (ARRAY['open'::text, 'lapsed'::text, 'cancelled'::text, 'paid'::text])))
);
CREATE TABLE public.live_comment (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    comment_id bigint NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    room text NOT NULL COLLATE pg_catalog."C",
    external_id text NOT NULL COLLATE pg_catalog."C",
    buyer_id bigint NOT NULL,
    text text NOT NULL COLLATE pg_catalog."C",
    said_at bigint NOT NULL,
    received_at bigint NOT NULL,
    intent text NOT NULL COLLATE pg_catalog."C",
    attribute text COLLATE pg_catalog."C",
    item_id bigint,
    size text COLLATE pg_catalog."C",
    colour text COLLATE pg_catalog."C",
    quantity bigint,
    state text NOT NULL COLLATE pg_catalog."C",
    settled_at bigint,
    settled_by bigint,
    answer_id bigint,
    CONSTRAINT live_comment_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
    CONSTRAINT live_comment_intent_check CHECK ((intent = ANY (ARRAY['claim'::text, 'question'::text, 'cancel'::text, 'change'::text, 'after_sale'::text, 'other'::text]))),
    CONSTRAINT live_comment_room_check CHECK ((length(room) <= 100)),
    CONSTRAINT live_comment_source_check CHECK (((length(source) >= 1) AND (length(source) <= 40))),
    CONSTRAINT live_comment_state_check CHECK ((state = ANY (ARRAY['read'::text, 'asked'::text, 'unsure'::text, 'settled'::text, 'refused'::text])))
);
CREATE TABLE public.live_cost (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    host bigint NOT NULL,
    operator bigint NOT NULL,
    packing bigint,
    ads bigint,
    minutes bigint,
    recorded_at bigint NOT NULL,
    CONSTRAINT live_cost_ads_check CHECK (((ads >= 0) AND (ads <= 1000000000))),
    CONSTRAINT live_cost_host_check CHECK (((host >= 0) AND (host <= 1000000000))),
    CONSTRAINT live_cost_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440))),
    CONSTRAINT live_cost_operator_check CHECK (((operator >= 0) AND (operator <= 1000000000))),
    CONSTRAINT live_cost_packing_check CHECK (((packing >= 0) AND (packing <= 1000000000)))
);
CREATE TABLE public.live_event (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    event_id bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    subject bigint,
    quantity bigint,
    happened_at bigint NOT NULL,
    person_id bigint
);
CREATE TABLE public.live_order (
    shop_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    session_id bigint NOT NULL,
    order_id bigint NOT NULL,
    ordered_at bigint NOT NULL,
    doubt text COLLATE pg_catalog."C",
    has_creator bigint,
    word bigint,
    state text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT live_order_doubt_check CHECK ((doubt = ANY (ARRAY['grace'::text, 'someLines'::text, 'notYetShown'::text, 'neverShown'::text]))),
    CONSTRAINT live_order_has_creator_check CHECK ((has_creator = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT live_order_number_check CHECK (((length(number) >= 1) AND (length(number) <= 64))),
    CONSTRAINT live_order_state_check CHECK ((state = ANY (ARRAY['ours'::text, 'unsure'::text, 'not'::text]))),
    CONSTRAINT live_order_word_check CHECK ((word = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE TABLE public.live_order_word (
    shop_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    session_id bigint NOT NULL,
    is_ours bigint NOT NULL,
    said_by bigint,
    said_at bigint NOT NULL,
    CONSTRAINT live_order_word_is_ours_check CHECK ((is_ours = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT live_order_word_number_check CHECK (((length(number) >= 1) AND (length(number) <= 64)))
);
CREATE TABLE public.live_quarter (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    quarter bigint NOT NULL,
    orders bigint NOT NULL,
    pieces bigint NOT NULL,
    amount bigint NOT NULL,
    CONSTRAINT live_quarter_quarter_check CHECK ((quarter >= 0))
);
CREATE TABLE public.live_result (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    orders bigint NOT NULL,
    cancelled bigint NOT NULL,
    unpaid bigint NOT NULL,
    pieces bigint NOT NULL,
    amount bigint NOT NULL,
    untold bigint NOT NULL,
    figures text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT live_result_cancelled_check CHECK ((cancelled >= 0)),
    CONSTRAINT live_result_orders_check CHECK ((orders >= 0)),
    CONSTRAINT live_result_unpaid_check CHECK ((unpaid >= 0)),
    CONSTRAINT live_result_untold_check CHECK ((untold >= 0))
);
CREATE TABLE public.live_room (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    token text NOT NULL COLLATE pg_catalog."C",
    opened_at bigint,
    CONSTRAINT live_room_token_check CHECK (((length(token) >= 10) AND (length(token) <= 100)))
);
CREATE TABLE public.live_session (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    title text NOT NULL COLLATE pg_catalog."C",
    planned_at bigint NOT NULL,
    started_at bigint,
    ended_at bigint,
    channel text NOT NULL COLLATE pg_catalog."C",
    host text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    operator text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    target bigint,
    hold_minutes bigint NOT NULL,
    most_per_buyer bigint,
    bare_code text NOT NULL COLLATE pg_catalog."C",
    showing bigint,
    events bigint DEFAULT 0 NOT NULL,
    arranged bigint DEFAULT 0 NOT NULL,
    comments bigint DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL,
    rehearsal_of bigint,
    also_on text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    retired_at bigint,
    CONSTRAINT live_session_bare_code_check CHECK ((bare_code = ANY (ARRAY['showsItem'::text, 'claims'::text]))),
    CONSTRAINT live_session_hold_minutes_check CHECK (((hold_minutes >= 1) AND (hold_minutes <= 10080))),
    CONSTRAINT live_session_most_per_buyer_check CHECK (((most_per_buyer >= 1) AND (most_per_buyer <= 1000))),
    CONSTRAINT live_session_target_check CHECK (((target >= 0) AND (target <= '1000000000000'::bigint))),
    CONSTRAINT live_session_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE TABLE public.live_showing (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    showing_id bigint NOT NULL,
    item_id bigint NOT NULL,
    from_at bigint NOT NULL,
    to_at bigint
);
CREATE TABLE public.live_source (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    room text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    from_at bigint NOT NULL,
    to_at bigint NOT NULL,
    span_comments bigint NOT NULL,
    last_line_at bigint NOT NULL,
    comments bigint DEFAULT 0 NOT NULL,
    duplicates bigint DEFAULT 0 NOT NULL,
    others bigint DEFAULT 0 NOT NULL,
    refused bigint DEFAULT 0 NOT NULL,
    floods bigint DEFAULT 0 NOT NULL,
    minute bigint DEFAULT 0 NOT NULL,
    minute_comments bigint DEFAULT 0 NOT NULL,
    minute_before bigint DEFAULT 0 NOT NULL,
    CONSTRAINT live_source_check CHECK ((to_at >= from_at)),
    CONSTRAINT live_source_room_check CHECK ((length(room) <= 100)),
    CONSTRAINT live_source_source_check CHECK (((length(source) >= 1) AND (length(source) <= 40))),
    CONSTRAINT live_source_status_check CHECK ((status = ANY (ARRAY['connected'::text, 'disconnected'::text, 'paused'::text, 'ended'::text])))
);
CREATE TABLE public.live_source_code (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    bare_code text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT live_source_code_bare_code_check CHECK ((bare_code = ANY (ARRAY['showsItem'::text, 'claims'::text]))),
    CONSTRAINT live_source_code_source_check CHECK (((length(source) >= 1) AND (length(source) <= 40)))
);
CREATE TABLE public.live_source_span (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    room text NOT NULL COLLATE pg_catalog."C",
    from_at bigint NOT NULL,
    to_at bigint NOT NULL,
    comments bigint NOT NULL,
    CONSTRAINT live_source_span_check CHECK ((to_at >= from_at)),
    CONSTRAINT live_source_span_comments_check CHECK ((comments >= 0))
);
CREATE TABLE public.mark_run (
    shop_id bigint NOT NULL,
    run bigint NOT NULL,
    size bigint NOT NULL
);
CREATE TABLE public.membership (
    shop_id bigint NOT NULL,
    person_id bigint NOT NULL,
    role text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'host'::text, 'packer'::text, 'mentor'::text])))
);
CREATE TABLE public.money_day (
    shop_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    entries bigint NOT NULL,
    amount bigint NOT NULL
);
CREATE TABLE public.money_entry (
    shop_id bigint NOT NULL,
    entry_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    order_number text COLLATE pg_catalog."C",
    at bigint NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    parts text NOT NULL COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C",
    progress bigint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT money_entry_number_check CHECK (((length(number) >= 1) AND (length(number) <= 200)))
);
CREATE TABLE public.order_line (
    shop_id bigint NOT NULL,
    order_id bigint NOT NULL,
    line_id bigint NOT NULL,
    progress bigint NOT NULL,
    digest bytea NOT NULL,
    listing_id bigint NOT NULL,
    ordered_at bigint NOT NULL,
    quantity bigint NOT NULL,
    returned bigint NOT NULL,
    price bigint,
    subtotal bigint NOT NULL,
    platform_discount bigint DEFAULT 0 NOT NULL,
    CONSTRAINT order_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 1000000))),
    CONSTRAINT order_line_returned_check CHECK ((returned >= 0))
);
CREATE TABLE public.order_mark (
    shop_id bigint NOT NULL,
    run bigint NOT NULL,
    mark text NOT NULL COLLATE pg_catalog."C",
    order_id bigint NOT NULL
);
CREATE TABLE public.order_profit (
    shop_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    order_id bigint,
    day text NOT NULL COLLATE pg_catalog."C",
    verdict text NOT NULL COLLATE pg_catalog."C",
    done_at bigint,
    released_at bigint,
    net bigint NOT NULL,
    in_play bigint NOT NULL,
    told text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT order_profit_verdict_check CHECK ((verdict = ANY (ARRAY['none'::text, 'waiting'::text, 'exact'::text, 'explained'::text, 'unrated'::text, 'unexplained'::text, 'foreign'::text])))
);
CREATE TABLE public.order_tally (
    shop_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    orders bigint NOT NULL
);
CREATE TABLE public.orders (
    shop_id bigint NOT NULL,
    order_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    progress bigint NOT NULL,
    digest bytea NOT NULL,
    ordered_at bigint NOT NULL,
    ship_by bigint,
    paid_at bigint,
    has_left bigint DEFAULT 0 NOT NULL,
    buyer text COLLATE pg_catalog."C",
    tracking text COLLATE pg_catalog."C",
    payment text COLLATE pg_catalog."C",
    city text COLLATE pg_catalog."C",
    cancelled_by text COLLATE pg_catalog."C",
    cancel_reason text COLLATE pg_catalog."C",
    total bigint,
    currency text NOT NULL COLLATE pg_catalog."C",
    pieces bigint NOT NULL,
    subtotal bigint NOT NULL,
    seller_voucher bigint DEFAULT 0 NOT NULL,
    done_at bigint,
    CONSTRAINT orders_has_left_check CHECK ((has_left = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT orders_number_check CHECK (((length(number) >= 1) AND (length(number) <= 64))),
    CONSTRAINT orders_status_check CHECK ((status = ANY (ARRAY['unpaid'::text, 'toShip'::text, 'shipped'::text, 'delivered'::text, 'completed'::text, 'cancelled'::text])))
);
CREATE TABLE public.part_tally (
    shop_id bigint NOT NULL,
    day text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    part text NOT NULL COLLATE pg_catalog."C",
    orders bigint NOT NULL,
    paid bigint NOT NULL,
    expected bigint NOT NULL
);
CREATE TABLE public.password_reset (
    token_digest bytea NOT NULL,
    person_id bigint NOT NULL,
    shop_id bigint NOT NULL,
    made_by bigint,
    expires_at bigint NOT NULL,
    used_at bigint
);
CREATE TABLE public.person (
    person_id bigint NOT NULL,
    sign_in text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    password text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    CONSTRAINT person_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
    CONSTRAINT person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT person_sign_in_check CHECK (((length(sign_in) >= 3) AND (length(sign_in) <= 100)))
);
CREATE TABLE public.pieces_awaited (
    shop_id bigint NOT NULL,
    order_id bigint NOT NULL,
    line_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    quantity bigint NOT NULL,
    CONSTRAINT pieces_awaited_quantity_check CHECK ((quantity > 0))
);
CREATE TABLE public.pieces_back (
    shop_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    order_number text NOT NULL COLLATE pg_catalog."C",
    line_id bigint NOT NULL,
    back_id bigint NOT NULL,
    sellable bigint NOT NULL,
    damaged bigint NOT NULL,
    lost bigint DEFAULT 0 NOT NULL,
    back_at bigint NOT NULL,
    person_id bigint,
    undone_at bigint,
    CONSTRAINT pieces_back_damaged_check CHECK (((damaged >= 0) AND (damaged <= 1000000))),
    CONSTRAINT pieces_back_lost_check CHECK (((lost >= 0) AND (lost <= 1000000))),
    CONSTRAINT pieces_back_sellable_check CHECK (((sellable >= 0) AND (sellable <= 1000000)))
);
CREATE TABLE public.product (
    shop_id bigint NOT NULL,
    product_id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    material text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    size_chart text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    care text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    story text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    archived_at bigint,
    CONSTRAINT product_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)))
);
CREATE TABLE public.product_fee_category (
    shop_id bigint NOT NULL,
    product_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    category text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT product_fee_category_category_check CHECK (((length(category) >= 1) AND (length(category) <= 100)))
);
CREATE TABLE public.product_photo (
    shop_id bigint NOT NULL,
    product_id bigint NOT NULL,
    content_type text NOT NULL COLLATE pg_catalog."C",
    image bytea NOT NULL,
    changed_at bigint NOT NULL
);
CREATE TABLE public.profit_due (
    shop_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.profit_due_run (
    shop_id bigint NOT NULL,
    run bigint NOT NULL,
    first_order bigint NOT NULL,
    last_order bigint NOT NULL,
    orders bigint NOT NULL,
    CONSTRAINT profit_due_run_orders_check CHECK ((orders > 0))
);
CREATE TABLE public.profit_rules (
    shop_id bigint NOT NULL,
    rules text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.profit_tally (
    shop_id bigint NOT NULL,
    dimension text NOT NULL COLLATE pg_catalog."C",
    period text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    orders bigint NOT NULL,
    pieces bigint NOT NULL,
    sales bigint NOT NULL,
    refunds bigint NOT NULL,
    vouchers bigint NOT NULL,
    shipping bigint NOT NULL,
    platform bigint NOT NULL,
    programmes bigint NOT NULL,
    affiliate bigint NOT NULL,
    insurance bigint NOT NULL,
    tax bigint NOT NULL,
    adjustments bigint NOT NULL,
    ads bigint NOT NULL,
    ad_spend bigint NOT NULL,
    goods bigint NOT NULL,
    packing bigint NOT NULL,
    labour bigint NOT NULL,
    known_profit bigint NOT NULL,
    uncosted_sales bigint NOT NULL,
    unrated_sales bigint NOT NULL,
    released_sales bigint NOT NULL,
    exact bigint NOT NULL,
    explained bigint NOT NULL,
    unexplained bigint NOT NULL,
    CONSTRAINT profit_tally_dimension_check CHECK ((dimension = ANY (ARRAY['day'::text, 'product'::text, 'variant'::text, 'city'::text, 'payment'::text])))
);
CREATE TABLE public.profit_turn (
    shop_id bigint NOT NULL
);
CREATE TABLE public.record_pack (
    shop_id bigint NOT NULL,
    import_id bigint NOT NULL,
    pack bigint NOT NULL,
    subjects bytea NOT NULL,
    body bytea NOT NULL
);
CREATE TABLE public.recovery_code (
    person_id bigint NOT NULL,
    code_digest bytea NOT NULL,
    used_at bigint
);
CREATE TABLE public.rehearsal (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    seed bigint NOT NULL,
    pace text NOT NULL COLLATE pg_catalog."C",
    minutes bigint NOT NULL,
    begun_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    spoken bigint DEFAULT 0 NOT NULL,
    speaker text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    speaks_until bigint DEFAULT 0 NOT NULL,
    CONSTRAINT rehearsal_minutes_check CHECK (((minutes >= 1) AND (minutes <= 60))),
    CONSTRAINT rehearsal_pace_check CHECK ((pace = ANY (ARRAY['calm'::text, 'normal'::text, 'rush'::text])))
);
CREATE TABLE public.rehearsal_level (
    shop_id bigint NOT NULL,
    session_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    on_hand bigint NOT NULL,
    held bigint NOT NULL,
    counted_at bigint NOT NULL,
    CONSTRAINT rehearsal_level_check CHECK (((held >= 0) AND (held <= on_hand))),
    CONSTRAINT rehearsal_level_on_hand_check CHECK ((on_hand >= 0))
);
CREATE TABLE public.release_tally (
    shop_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    released_on text NOT NULL COLLATE pg_catalog."C",
    orders bigint NOT NULL,
    amount bigint NOT NULL
);
CREATE TABLE public.retention_day (
    shop_id bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    gone bigint NOT NULL,
    CONSTRAINT retention_day_day_check CHECK ((length(day) = 10))
);
CREATE TABLE public.retention_term (
    shop_id bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    days bigint NOT NULL,
    CONSTRAINT retention_term_days_check CHECK (((days >= 1) AND (days <= 4000))),
    CONSTRAINT retention_term_kind_check CHECK ((kind = ANY (ARRAY['address'::text, 'comment'::text, 'measure'::text, 'trail'::text])))
);
CREATE TABLE public.return_fit (
    shop_id bigint NOT NULL,
    return_id bigint NOT NULL,
    outcome text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT return_fit_outcome_check CHECK ((outcome = ANY (ARRAY['too_small'::text, 'too_large'::text])))
);
CREATE TABLE public.room_viewer (
    shop_id bigint NOT NULL,
    viewer_id bigint NOT NULL,
    secret_digest bytea NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    name_key text NOT NULL COLLATE pg_catalog."C",
    buyer_id bigint NOT NULL,
    joined_at bigint NOT NULL,
    CONSTRAINT room_viewer_name_check CHECK (((length(name) >= 2) AND (length(name) <= 30))),
    CONSTRAINT room_viewer_name_key_check CHECK (((length(name_key) >= 1) AND (length(name_key) <= 60)))
);
CREATE TABLE public.running_cost (
    shop_id bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    valid_from text NOT NULL COLLATE pg_catalog."C",
    amount bigint NOT NULL,
    recorded_at bigint NOT NULL,
    CONSTRAINT running_cost_amount_check CHECK (((amount >= 0) AND (amount <= '1000000000000'::bigint))),
    CONSTRAINT running_cost_kind_check CHECK ((kind = ANY (ARRAY['packing'::text, 'labour'::text, 'fixed'::text, 'adsTax'::text, 'reserve'::text, 'margin'::text]))),
    CONSTRAINT running_cost_valid_from_check CHECK ((length(valid_from) = 10))
);
CREATE TABLE public.schema_version (
    number bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    applied_at bigint NOT NULL
);
CREATE TABLE public.second_factor (
    person_id bigint NOT NULL,
    secret bytea NOT NULL,
    begun_at bigint NOT NULL,
    on_at bigint,
    last_step bigint NOT NULL
);
CREATE TABLE public.session (
    token_digest bytea NOT NULL,
    person_id bigint NOT NULL,
    shop_id bigint NOT NULL,
    device text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    address text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    confirmed_at bigint DEFAULT 0 NOT NULL
);
CREATE TABLE public.setup_token (
    place bigint NOT NULL,
    token_digest bytea NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    CONSTRAINT setup_token_place_check CHECK ((place = 1))
);
CREATE TABLE public.shipping_rate (
    shop_id bigint NOT NULL,
    province text NOT NULL COLLATE pg_catalog."C",
    amount bigint,
    CONSTRAINT shipping_rate_amount_check CHECK (((amount >= 0) AND (amount <= 100000000)))
);
CREATE TABLE public.shop (
    shop_id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    time_zone text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    currency text NOT NULL COLLATE pg_catalog."C",
    books_version bigint NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT shop_currency_check CHECK ((length(currency) = 3)),
    CONSTRAINT shop_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
    CONSTRAINT shop_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);
CREATE TABLE public.shop_answer (
    shop_id bigint NOT NULL,
    attribute text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT shop_answer_text_check CHECK (((length(text) >= 1) AND (length(text) <= 500)))
);
CREATE TABLE public.sighting (
    shop_id bigint NOT NULL,
    subject_id bigint NOT NULL,
    import_id bigint NOT NULL,
    digest bytea NOT NULL,
    row_number bigint NOT NULL,
    sheet text COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    pack bigint,
    start bigint,
    length bigint,
    CONSTRAINT sighting_outcome_check CHECK ((outcome = ANY (ARRAY['new'::text, 'moved'::text, 'same'::text])))
);
CREATE TABLE public.sign_in_failure (
    subject text NOT NULL COLLATE pg_catalog."C",
    failures bigint NOT NULL,
    last_at bigint NOT NULL
);
CREATE TABLE public.sign_in_step (
    token_digest bytea NOT NULL,
    person_id bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.size_chart (
    shop_id bigint NOT NULL,
    product_id bigint NOT NULL,
    wearer text NOT NULL COLLATE pg_catalog."C",
    changed_at bigint NOT NULL,
    CONSTRAINT size_chart_wearer_check CHECK ((wearer = ANY (ARRAY['man'::text, 'woman'::text, 'child'::text, 'anyone'::text])))
);
CREATE TABLE public.size_chart_row (
    shop_id bigint NOT NULL,
    product_id bigint NOT NULL,
    size text NOT NULL COLLATE pg_catalog."C",
    chest bigint,
    piece_length bigint,
    weight_from bigint,
    weight_to bigint,
    height_from bigint,
    height_to bigint,
    age_from bigint,
    age_to bigint,
    CONSTRAINT size_chart_row_age_from_check CHECK (((age_from >= 0) AND (age_from <= 204))),
    CONSTRAINT size_chart_row_check CHECK (((weight_to >= weight_from) AND (weight_to <= 250000))),
    CONSTRAINT size_chart_row_check1 CHECK (((height_to >= height_from) AND (height_to <= 2300))),
    CONSTRAINT size_chart_row_check2 CHECK (((age_to >= age_from) AND (age_to <= 204))),
    CONSTRAINT size_chart_row_chest_check CHECK (((chest >= 300) AND (chest <= 2500))),
    CONSTRAINT size_chart_row_height_from_check CHECK (((height_from >= 450) AND (height_from <= 2300))),
    CONSTRAINT size_chart_row_piece_length_check CHECK (((piece_length >= 150) AND (piece_length <= 2500))),
    CONSTRAINT size_chart_row_size_check CHECK ((length(size) <= 100)),
    CONSTRAINT size_chart_row_weight_from_check CHECK (((weight_from >= 2000) AND (weight_from <= 250000)))
);
CREATE TABLE public.stock_count (
    shop_id bigint NOT NULL,
    count_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    quantity bigint NOT NULL,
    counted_at bigint NOT NULL,
    recorded_at bigint NOT NULL,
    person_id bigint,
    undone_at bigint,
    CONSTRAINT stock_count_quantity_check CHECK (((quantity >= 0) AND (quantity <= 1000000)))
);
CREATE TABLE public.stock_hold (
    shop_id bigint NOT NULL,
    hold_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    quantity bigint NOT NULL,
    cause text NOT NULL COLLATE pg_catalog."C",
    order_id bigint,
    line_id bigint,
    held_at bigint NOT NULL,
    until bigint,
    released_at bigint,
    CONSTRAINT stock_hold_cause_check CHECK (((length(cause) >= 1) AND (length(cause) <= 200))),
    CONSTRAINT stock_hold_quantity_check CHECK (((quantity >= 1) AND (quantity <= 1000000)))
);
CREATE TABLE public.stock_level (
    shop_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    on_hand bigint NOT NULL,
    held bigint NOT NULL,
    counted_at bigint NOT NULL,
    CONSTRAINT stock_level_held_check CHECK ((held >= 0))
);
CREATE TABLE public.stock_movement (
    shop_id bigint NOT NULL,
    movement_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    quantity bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    order_id bigint,
    line_id bigint,
    occurred_at bigint NOT NULL,
    recorded_at bigint NOT NULL,
    person_id bigint,
    note text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT stock_movement_kind_check CHECK ((kind = ANY (ARRAY['sale'::text, 'back'::text, 'made'::text, 'damaged'::text, 'gift'::text, 'correction'::text]))),
    CONSTRAINT stock_movement_quantity_check CHECK (((quantity <> 0) AND ((quantity >= '-1000000'::integer) AND (quantity <= 1000000))))
);
CREATE TABLE public.trail (
    shop_id bigint NOT NULL,
    trail_id bigint NOT NULL,
    happened_at bigint NOT NULL,
    person_id bigint,
    action text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    token_id bigint
);
CREATE TABLE public.variant (
    shop_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    product_id bigint NOT NULL,
    motif text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    size text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    colour text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    sku text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    low_level bigint,
    created_at bigint NOT NULL,
    archived_at bigint,
    CONSTRAINT variant_low_level_check CHECK (((low_level >= 0) AND (low_level <= 1000000)))
);
CREATE TABLE public.variant_cost (
    shop_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    valid_from text NOT NULL COLLATE pg_catalog."C",
    amount bigint NOT NULL,
    recorded_at bigint NOT NULL,
    CONSTRAINT variant_cost_amount_check CHECK (((amount >= 0) AND (amount <= '1000000000000'::bigint))),
    CONSTRAINT variant_cost_valid_from_check CHECK ((length(valid_from) = 10))
);
CREATE TABLE public.verdict_tally (
    shop_id bigint NOT NULL,
    verdict text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    orders bigint NOT NULL,
    in_play bigint NOT NULL
);
INSERT INTO public.cancellation_tally VALUES
	(914397928268336765, 'city', 'KAB. INDRAGIRI HILIR', 1, 0),
	(914397928268336765, 'city', 'KAB. JEMBER', 1, 0),
	(914397928268336765, 'city', 'KOTA DENPASAR', 1, 0),
	(914397928268336765, 'city', 'KOTA PALEMBANG', 1, 0),
	(914397928268336765, 'city', 'KOTA SURAKARTA', 1, 0),
	(914397928268336765, 'payment', 'Saldo ShopeePay', 2, 0),
	(914397928268336765, 'product', 'Kemeja Batik Pria Slim Fit Lengan Panjang Motif Truntum', 1, 0),
	(914397928268336765, 'product', 'Outer Batik Wanita Kimono Motif Sido Mukti', 3, 0),
	(914397928268336765, 'product', 'Sarung Batik Pria Motif Tumpal', 1, 0),
	(914397928268336765, 'city', 'KAB. GARUT', 1, 1),
	(914397928268336765, 'city', 'KAB. LABUHAN BATU', 1, 0),
	(914397928268336765, 'city', 'KAB. SLEMAN', 1, 0),
	(914397928268336765, 'city', 'KOTA JAKARTA BARAT', 2, 1),
	(914397928268336765, 'city', 'KOTA JAKARTA TIMUR', 1, 0),
	(914397928268336765, 'city', 'KOTA JAYAPURA', 1, 0),
	(914397928268336765, 'city', 'KOTA SEMARANG', 3, 0),
	(914397928268336765, 'city', 'KOTA SURABAYA', 1, 0),
	(914397928268336765, 'city', 'KOTA TANGERANG', 4, 0),
	(914397928268336765, 'payment', 'COD (Bayar di Tempat)', 6, 1),
	(914397928268336765, 'payment', 'Online Payment', 6, 0),
	(914397928268336765, 'payment', 'QRIS', 4, 1),
	(914397928268336765, 'payment', 'SPayLater', 2, 0),
	(914397928268336765, 'product', 'Blouse Batik Wanita Lengan 3/4 Motif Lereng', 4, 0),
	(914397928268336765, 'product', 'Dress Batik Wanita Midi Motif Sekar Jagad', 3, 0),
	(914397928268336765, 'product', 'Kain Batik Cap 2 Meter Motif Parang Barong Jepara', 2, 0),
	(914397928268336765, 'product', 'Kemeja Batik Pria Lengan Panjang Motif Parang Katun Primisima', 2, 0),
	(914397928268336765, 'product', 'Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus', 4, 0),
	(914397928268336765, 'product', 'Kemeja Batik Pria Lengan Pendek Motif Mega Mendung', 4, 2),
	(914397928268336765, 'reason', 'system|Pengiriman gagal', 1, 1),
	(914397928268336765, 'reason', 'system|Pesanan belum dibayar', 1, 1);
INSERT INTO public.file_import VALUES
	(914397928268336765, 914397930203271920, 'Income.sudah dilepas.id.xlsx', '\xf5db6136c0fb2667530624a18553ea2e6943ca738d095fb3bdcd2b06272bba87', 8058, 'shopeeIncome', 'saved', NULL, 0, 1795846255252, 1795846255439, '754 4180429 vm', 1795846255513, '{"earliest":1784134800000,"checks":[{"found":1380970,"subject":"totalReleased","compared":1,"differing":0,"detail":"","said":1380970},{"found":-140375,"subject":"columnTotal","compared":1,"differing":0,"detail":"biaya administrasi","said":-140375},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"biaya isi saldo otomatis (dari penghasilan)","said":0},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"biaya komisi ams","said":0},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"ams service fee","said":0},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"biaya kampanye","said":0},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"cashback koin co-fund disponsori penjual","said":0},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"penyesuaian penjual - 2","said":0},{"found":-85075,"subject":"columnTotal","compared":1,"differing":0,"detail":"biaya gratis ongkir xtra - ukuran biasa (kategori f)","said":-85075},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"fbs fee","said":0},{"found":1705500,"subject":"columnTotal","compared":1,"differing":0,"detail":"harga produk","said":1705500},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"pph 22","said":0},{"found":-8510,"subject":"columnTotal","compared":1,"differing":0,"detail":"biaya lainnya","said":-8510},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"diskon produk dari shopee","said":0},{"found":-10000,"subject":"columnTotal","compared":1,"differing":0,"detail":"biaya proses pesanan","said":-10000},{"found":-76570,"subject":"columnTotal","compared":1,"differing":0,"detail":"biaya layanan promo xtra","said":-76570},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"jumlah pengembalian dana ke pembeli","said":0},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"ongkos kirim pengembalian barang","said":0},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"return to seller fee","said":0},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"cashback koin disponsori penjual","said":0},{"found":-4000,"subject":"columnTotal","compared":1,"differing":0,"detail":"penyesuaian penjual - 1","said":-4000},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"potongan ongkos kirim dari jasa kirim","said":0},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"pengembalian biaya kirim","said":0},{"found":8000,"subject":"columnTotal","compared":1,"differing":0,"detail":"ongkir dibayar pembeli","said":8000},{"found":88000,"subject":"columnTotal","compared":1,"differing":0,"detail":"gratis ongkir dari shopee","said":88000},{"found":-96000,"subject":"columnTotal","compared":1,"differing":0,"detail":"ongkos kirim yang dibayarkan ke jasa kirim","said":-96000},{"found":0,"subject":"columnTotal","compared":1,"differing":0,"detail":"biaya transaksi","said":0},{"found":0,"subject":"orderNet","compared":8,"differing":0,"detail":"","said":0}],"subtotal":0,"same":0,"refusedRows":0,"lines":0,"rows":8,"money":1380970,"pieces":0,"latest":1785949200000,"currency":"IDR","unread":[],"new":8,"warnings":0,"cancelled":0,"refused":0,"moved":0}', NULL, NULL),
	(914397928268336765, 914397932353524418, 'Order.all.xlsx', '\x69bc0dfd5111c93acc79c420bc4a1993f4f1496fbb978e54ca9e2e1710355c74', 9614, 'shopeeOrders', 'saved', NULL, 1, 1795846255765, 1795846256171, '764 4180474 vm', 1795846256253, '{"latest":1785822900000,"lines":14,"currency":"IDR","moved":0,"subtotal":2369000,"money":0,"new":10,"pieces":18,"rows":14,"refused":0,"refusedRows":0,"earliest":1783511700000,"same":0,"checks":[],"cancelled":0,"warnings":0,"unread":[]}', NULL, NULL),
	(914397928268336765, 914397935248897139, 'OrderSKUList.csv', '\xef834f01b8ed2c968a91c61d683378bbb5b93675f5ee0d9bb99dc5c5cf711268', 7063, 'tiktokOrders', 'saved', NULL, 2, 1795846256455, 1795846256619, '774 4180548 vm', 1795846256678, '{"same":0,"subtotal":1594000,"pieces":12,"money":0,"checks":[],"refused":0,"new":10,"refusedRows":0,"latest":1785837258000,"earliest":1783500361000,"unread":[],"currency":"IDR","warnings":0,"lines":10,"moved":0,"rows":10,"cancelled":2}', NULL, NULL);
INSERT INTO public.given_answer VALUES
	(914397928268336765, 'person:914397928272531069', 'POST /listings/products', 'APH4OTPjuR8odJ7ABdNLIf3IB1sQcRW6L-Pbt_ngeQU', '\x1ae52519a9d7d5ad3f5f8f466a80c90dcba856bcdddef1ce939222c4af1ba9eb', 303, '/products', 'd.%2Flistings%2Fproducts%2Fundo%3Fat%3D1795846261771.9%20produk%20dan%2020%20varian%20dibuat%2C%2022%20barang%20cocok%2E', 1795846261771),
	(914397928268336765, 'person:914397928272531069', 'POST /stock/counts', 'wdY444OP6Xl0RoWKUEmehu6SZFb9Xsy9lpaX5wxTGZg', '\xa1ed09d94680bb68cb6fb773e5cecb64c4074f189c2b0bf71595d2d341b6e2cd', 303, '/stock/counts', 'd.%2Fstock%2Fcounts%2Fundo%3Fcount%3D914397962203972476%26count%3D914397962241721212%26count%3D914397962245915516%26count%3D914397962262692732%26count%3D914397962279469948%26count%3D914397962308830076%26count%3D914397962317218684%26count%3D914397962321412988%26count%3D914397962325607292%26count%3D914397962329801596%26count%3D914397962333995900%26count%3D914397962363356028%26count%3D914397962363356029%26count%3D914397962367550332%26count%3D914397962371744636%26count%3D914397962371744637%26count%3D914397962375938940%26count%3D914397962375938941%26count%3D914397962380133244%26count%3D914397962396910460.20%20hitungan%20tersimpan%2E', 1795846262879);
INSERT INTO public.line_up_item VALUES
	(914397928268336765, 914397963642994122, 914397965581997680, 1, 'A01', 914397958051611516, NULL, 5),
	(914397928268336765, 914397963642994122, 914397967125501552, 2, 'A02', 914397958030639996, NULL, 5),
	(914397928268336765, 914397963642994122, 914397967175833200, 3, 'A03', 914397958018057085, NULL, 5),
	(914397928268336765, 914397963642994122, 914397967209387632, 4, 'A04', 914397957988696956, NULL, 5),
	(914397928268336765, 914397963642994122, 914397967226164848, 5, 'A05', 914397957980308348, NULL, 5),
	(914397928268336765, 914397963642994122, 914397967230359152, 6, 'A06', 914397957971919740, NULL, 5),
	(914397928268336765, 914397963642994122, 914397967238747760, 7, 'A07', 914397957934171004, NULL, 5),
	(914397928268336765, 914397963642994122, 914397967276496496, 8, 'A08', 914397957913199484, NULL, 5),
	(914397928268336765, 914397963642994122, 914397967280690800, 9, 'A09', 914397957791564668, NULL, 5);
INSERT INTO public.listing VALUES
	(914397928268336765, 914397934077383362, 'shopee', 'BLS-LERENGSogan,M', 'Blouse Batik Wanita Lengan 3/4 Motif Lereng', 'BLS-LERENG', 'Sogan,M', 914397957833507708, 1, 3),
	(914397928268336765, 914397935957734517, 'tiktokShop', '1730000000000010501', 'Blouse Batik Wanita Lengan 3/4 Motif Lereng', 'BLS-LERENG', 'Sogan, M', 914397957833507708, 1, 1),
	(914397928268336765, 914397934073189068, 'shopee', 'BLS-LERENGSogan,L', 'Blouse Batik Wanita Lengan 3/4 Motif Lereng', 'BLS-LERENG', 'Sogan,L', 914397957883839356, 2, 2),
	(914397928268336765, 914397934081577671, 'shopee', 'KPJ-PARANGHijau Lumut,XL', 'Kemeja Batik Pria Lengan Panjang Motif Parang Katun Primisima', 'KPJ-PARANG', 'Hijau Lumut,XL', 914397957913199485, 1, 3),
	(914397928268336765, 914397935945151613, 'tiktokShop', '1730000000000010033', 'Kemeja Batik Pria Lengan Panjang Motif Parang Katun Primisima', 'KPJ-PARANG', 'Hijau Lumut, XXL', 914397957929976700, 1, 1),
	(914397928268336765, 914397935953540211, 'tiktokShop', '1730000000000010120', 'Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus', 'KPD-KAWUNG', 'Hitam, M', 914397957934171005, 1, 2),
	(914397928268336765, 914397935953540212, 'tiktokShop', '1730000000000010130', 'Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus', 'KPD-KAWUNG', 'Hijau Lumut, M', 914397957938365308, 1, 2),
	(914397928268336765, 914397934081577668, 'shopee', 'KPD-KAWUNGSogan,M', 'Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus', 'KPD-KAWUNG', 'Sogan,M', 914397957963531132, 1, 1),
	(914397928268336765, 914397935953540213, 'tiktokShop', '1730000000000010131', 'Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus', 'KPD-KAWUNG', 'Hijau Lumut, L', 914397957967725436, 1, 1),
	(914397928268336765, 914397935957734516, 'tiktokShop', '1730000000000010413', 'Dress Batik Wanita Midi Motif Sekar Jagad', 'DRS-SEKAR', 'Marun, XL', 914397957971919741, 2, 2),
	(914397928268336765, 914397934081577666, 'shopee', 'DRS-SEKARSogan,S', 'Dress Batik Wanita Midi Motif Sekar Jagad', 'DRS-SEKAR', 'Sogan,S', 914397957976114044, 1, 1),
	(914397928268336765, 914397934081577667, 'shopee', 'KAIN-BARONGIndigo', 'Kain Batik Cap 2 Meter Motif Parang Barong Jepara', 'KAIN-BARONG', 'Indigo', 914397957980308349, 1, 1),
	(914397928268336765, 914397935957734518, 'tiktokShop', '1730000000000010710', 'Kain Batik Cap 2 Meter Motif Parang Barong Jepara', 'KAIN-BARONG', 'Indigo', 914397957980308349, 1, 1),
	(914397928268336765, 914397934081577669, 'shopee', 'KPD-MEGAHitam,L', 'Kemeja Batik Pria Lengan Pendek Motif Mega Mendung', 'KPD-MEGA', 'Hitam,L', 914397957992891260, 1, 1),
	(914397928268336765, 914397934081577670, 'shopee', 'KPD-MEGASogan,L', 'Kemeja Batik Pria Lengan Pendek Motif Mega Mendung', 'KPD-MEGA', 'Sogan,L', 914397957997085564, 1, 1),
	(914397928268336765, 914397935953540214, 'tiktokShop', '1730000000000010211', 'Kemeja Batik Pria Lengan Pendek Motif Mega Mendung', 'KPD-MEGA', 'Indigo, L', 914397958013862780, 1, 1),
	(914397928268336765, 914397935957734515, 'tiktokShop', '1730000000000010220', 'Kemeja Batik Pria Lengan Pendek Motif Mega Mendung', 'KPD-MEGA', 'Hitam, M', 914397958018057084, 1, 1),
	(914397928268336765, 914397934081577672, 'shopee', 'KPJ-TRUNTUMSogan,XXL', 'Kemeja Batik Pria Slim Fit Lengan Panjang Motif Truntum', 'KPJ-TRUNTUM', 'Sogan,XXL', 914397958018057086, 1, 1),
	(914397928268336765, 914397934081577673, 'shopee', 'OUT-SIDOIndigo,S', 'Outer Batik Wanita Kimono Motif Sido Mukti', 'OUT-SIDO', 'Indigo,S', 914397958030639997, 1, 1),
	(914397928268336765, 914397934085771970, 'shopee', 'OUT-SIDOSogan,S', 'Outer Batik Wanita Kimono Motif Sido Mukti', 'OUT-SIDO', 'Sogan,S', 914397958034834300, 1, 1),
	(914397928268336765, 914397934085771971, 'shopee', 'OUT-SIDOSogan,XL', 'Outer Batik Wanita Kimono Motif Sido Mukti', 'OUT-SIDO', 'Sogan,XL', 914397958047417212, 1, 1),
	(914397928268336765, 914397934085771972, 'shopee', 'SRG-TUMPALIndigo', 'Sarung Batik Pria Motif Tumpal', 'SRG-TUMPAL', 'Indigo', 914397958051611517, 1, 1);
INSERT INTO public.live_buyer VALUES
	(914397928268336765, 914397971578685755, 'operator', 'sari', '', NULL),
	(914397928268336765, 914397973740225732, 'operator', 'budi.m', '', NULL),
	(914397928268336765, 914397976528789499, 'operator', 'Ibu Tin', '', NULL);
INSERT INTO public.live_claim VALUES
	(914397928268336765, 914397963642994122, 914397971599657275, 914397965581997680, 914397958051611517, 914397971578685755, NULL, 1, 1, 'open', 1795848065113, 1795846265113, NULL, NULL),
	(914397928268336765, 914397963642994122, 914397973836694724, 914397965581997680, 914397958051611517, 914397973740225732, NULL, 1, 1, 'open', 1795848065617, 1795846265617, NULL, NULL),
	(914397928268336765, 914397963642994122, 914397976553955323, 914397965581997680, 914397958051611517, 914397976528789499, NULL, 1, 1, 'open', 1795848066288, 1795846266288, NULL, NULL),
	(914397928268336765, 914397963642994122, 914397980550411115, 914397967175833200, 914397958018057086, 914397971578685755, NULL, 1, 1, 'open', 1795848067240, 1795846267240, NULL, NULL),
	(914397928268336765, 914397963642994122, 914397981608377591, 914397967175833200, 914397958018057086, 914397973740225732, NULL, 1, 1, 'open', 1795848067497, 1795846267497, NULL, NULL),
	(914397928268336765, 914397963642994122, 914397982845926707, 914397967175833200, 914397958018057086, 914397976528789499, NULL, 1, 1, 'open', 1795848067787, 1795846267787, NULL, NULL);
INSERT INTO public.live_event VALUES
	(914397928268336765, 914397963642994122, 1, 'arranged', 914397965581997680, NULL, 1795846263555, NULL),
	(914397928268336765, 914397963642994122, 2, 'arranged', 914397967125501552, NULL, 1795846263555, NULL),
	(914397928268336765, 914397963642994122, 3, 'arranged', 914397967175833200, NULL, 1795846263555, NULL),
	(914397928268336765, 914397963642994122, 4, 'arranged', 914397967209387632, NULL, 1795846263555, NULL),
	(914397928268336765, 914397963642994122, 5, 'arranged', 914397967226164848, NULL, 1795846263555, NULL),
	(914397928268336765, 914397963642994122, 6, 'arranged', 914397967230359152, NULL, 1795846263555, NULL),
	(914397928268336765, 914397963642994122, 7, 'arranged', 914397967238747760, NULL, 1795846263555, NULL),
	(914397928268336765, 914397963642994122, 8, 'arranged', 914397967276496496, NULL, 1795846263555, NULL),
	(914397928268336765, 914397963642994122, 9, 'arranged', 914397967280690800, NULL, 1795846263555, NULL),
	(914397928268336765, 914397963642994122, 10, 'arranged', NULL, NULL, 1795846263555, NULL),
	(914397928268336765, 914397963642994122, 11, 'started', NULL, NULL, 1795846264472, NULL),
	(914397928268336765, 914397963642994122, 12, 'claimed', 914397971599657275, 1, 1795846265113, NULL),
	(914397928268336765, 914397963642994122, 13, 'claimed', 914397973836694724, 1, 1795846265617, NULL),
	(914397928268336765, 914397963642994122, 14, 'claimed', 914397976553955323, 1, 1795846266288, NULL),
	(914397928268336765, 914397963642994122, 15, 'claimed', 914397980550411115, 1, 1795846267240, NULL),
	(914397928268336765, 914397963642994122, 16, 'claimed', 914397981608377591, 1, 1795846267497, NULL),
	(914397928268336765, 914397963642994122, 17, 'claimed', 914397982845926707, 1, 1795846267787, NULL);
INSERT INTO public.live_session VALUES
	(914397928268336765, 914397963642994122, 'Live Jumat', 1786104000000, 1795846264472, NULL, 'tiktokShop', '', '', NULL, 30, NULL, 'showsItem', NULL, 17, 10, 0, 1795846263224, NULL, '', NULL);
INSERT INTO public.mark_run VALUES
	(914397928268336765, 914397934085771973, 1),
	(914397928268336765, 914397935961928819, 1);
INSERT INTO public.membership VALUES
	(914397928268336765, 914397928272531069, 'owner', 1795846250963);
INSERT INTO public.money_day VALUES
	(914397928268336765, 'shopee', 'release', '2026-07-16', 1, 100937),
	(914397928268336765, 'shopee', 'release', '2026-07-17', 1, 403412),
	(914397928268336765, 'shopee', 'release', '2026-07-20', 1, 93170),
	(914397928268336765, 'shopee', 'release', '2026-07-23', 1, 295910),
	(914397928268336765, 'shopee', 'release', '2026-07-27', 1, 119740),
	(914397928268336765, 'shopee', 'release', '2026-07-30', 1, 95623),
	(914397928268336765, 'shopee', 'release', '2026-08-01', 1, 118513),
	(914397928268336765, 'shopee', 'release', '2026-08-06', 1, 153665);
INSERT INTO public.money_entry VALUES
	(914397928268336765, 914397931092464368, 'shopee', 'release', '26070830000000', '26070830000000', 1784134800000, 100937, 'IDR', 'adminFee -10313
freeShippingXtra -6250
goods 125000
insurancePremium -625
processingFee -1250
promoXtra -5625
shippingSubsidy 13000
shippingToCourier -13000', NULL, 32, '\xeaea5c68393c26ee944a4b94eec463d1'),
	(914397928268336765, 914397931092464369, 'shopee', 'release', '260711R0ZMMZ5Q', '260711R0ZMMZ5Q', 1784221200000, 403412, 'IDR', 'adminFee -40838
freeShippingXtra -24750
goods 495000
insurancePremium -2475
processingFee -1250
promoXtra -22275
shippingSubsidy 6500
shippingToCourier -6500', NULL, 32, '\xff89e1562e6199358105848e27f533f3'),
	(914397928268336765, 914397931092464370, 'shopee', 'release', '260714D1Y99ZBE', '260714D1Y99ZBE', 1784480400000, 93170, 'IDR', 'adminFee -9529
freeShippingXtra -5775
goods 115500
insurancePremium -578
processingFee -1250
promoXtra -5198
shippingSubsidy 38000
shippingToCourier -38000', NULL, 32, '\x681634a6f3eb30f8d5dc89654279939f'),
	(914397928268336765, 914397931092464371, 'shopee', 'release', '26071722XYXYH5', '26071722XYXYH5', 1784739600000, 295910, 'IDR', 'adminFee -29989
freeShippingXtra -18175
goods 363500
insurancePremium -1818
processingFee -1250
promoXtra -16358
shippingSubsidy 8000
shippingToCourier -8000', NULL, 32, '\x1d3e4c9eea85a19ddac838ec67d996f0'),
	(914397928268336765, 914397931092464372, 'shopee', 'release', '260720Q2WKJYQW', '260720Q2WKJYQW', 1785085200000, 119740, 'IDR', 'adminFee -12210
freeShippingXtra -7400
goods 149000
insurancePremium -740
processingFee -1250
promoXtra -6660
sellerVoucher -1000
shippingPaidByBuyer 8000
shippingToCourier -8000', NULL, 36, '\xc0a2dea333ec4641d1718a97178423b4'),
	(914397928268336765, 914397931092464373, 'shopee', 'release', '260723C3V87YXK', '260723C3V87YXK', 1785344400000, 95623, 'IDR', 'adminFee -9776
freeShippingXtra -5925
goods 119000
insurancePremium -593
processingFee -1250
promoXtra -5333
sellerVoucher -500
shippingSubsidy 6500
shippingToCourier -6500', NULL, 36, '\x9e91e3af79a820beabf3c84bf935af6c'),
	(914397928268336765, 914397931092464374, 'shopee', 'release', '26072614TXVX3B', '26072614TXVX3B', 1785517200000, 118513, 'IDR', 'adminFee -12086
freeShippingXtra -7325
goods 149000
insurancePremium -733
processingFee -1250
promoXtra -6593
sellerVoucher -2500
shippingSubsidy 8000
shippingToCourier -8000', NULL, 36, '\x4ac91cfc056c575c82cbe45c6da870ff'),
	(914397928268336765, 914397931092464375, 'shopee', 'release', '260729P4SJGX92', '260729P4SJGX92', 1785949200000, 153665, 'IDR', 'adminFee -15634
freeShippingXtra -9475
goods 189500
insurancePremium -948
processingFee -1250
promoXtra -8528
shippingSubsidy 8000
shippingToCourier -8000', NULL, 32, '\x502ffd53c17dd3bcf87514c605ca939c');
INSERT INTO public.order_line VALUES
	(914397928268336765, 914397934073189058, 7413123629262745889, 5497558138981, '\x2bc9a2cbd701b0301897902b20f5b19c', 914397934081577667, 1783511700000, 1, 0, 125000, 125000, 0),
	(914397928268336765, 914397934073189059, 830979859051941549, 5497558138985, '\xb9fb334f656b230e7743da8670da2ca0', 914397934081577671, 1783784940000, 3, 0, 165000, 495000, 0),
	(914397928268336765, 914397934073189060, 4251980560591111211, 5497558138985, '\xde07faed3a37701b13a1bdac815bf0db', 914397934081577669, 1783981560000, 1, 0, 115500, 115500, 0),
	(914397928268336765, 914397934073189061, 5885119739655910483, 5497558139017, '\x2c1c8e47f3190137449d183baec67ebf', 914397934073189068, 1784266440000, 1, 0, 99000, 99000, 0),
	(914397928268336765, 914397934073189061, 7383440749711114744, 5497558139017, '\x2c1c8e47f3190137449d183baec67ebf', 914397934081577670, 1784266440000, 1, 0, 115500, 115500, 0),
	(914397928268336765, 914397934073189061, 5809793345024918007, 5497558139017, '\x2c1c8e47f3190137449d183baec67ebf', 914397934081577673, 1784266440000, 1, 0, 149000, 149000, 0),
	(914397928268336765, 914397934073189062, 3095588890103229656, 5497558138993, '\x64728eab48cc89890511c87cac6b0a7b', 914397934085771970, 1784555760000, 1, 0, 149000, 149000, 0),
	(914397928268336765, 914397934073189063, 3537824449017186555, 5497558138985, '\xbe204e094d7b0e922ec7749e5327bea5', 914397934081577668, 1784742900000, 1, 0, 119000, 119000, 0),
	(914397928268336765, 914397934073189064, 4131738584408436650, 5497558138985, '\x0b32b20590d9f262cd894c9d2aad4cb5', 914397934085771971, 1785044460000, 1, 0, 149000, 149000, 0),
	(914397928268336765, 914397934073189065, 4559296590105082048, 5497558138985, '\x1b48dee66e224564779d52d34fcacbbd', 914397934081577666, 1785331560000, 1, 0, 189500, 189500, 0),
	(914397928268336765, 914397934073189066, 4833169382221487994, 4398046511209, '\x9fb5d73977861286cdb8046b9e7e43db', 914397934077383362, 1785586680000, 3, 0, 99000, 297000, 0),
	(914397928268336765, 914397934073189067, 5885119739655910483, 3298534883457, '\xd13758aa56936e5ab41be0ca9f6dd0af', 914397934073189068, 1785822900000, 1, 0, 99000, 99000, 0),
	(914397928268336765, 914397934073189067, 6533409505211523143, 3298534883457, '\xd13758aa56936e5ab41be0ca9f6dd0af', 914397934085771972, 1785822900000, 1, 0, 89500, 89500, 0),
	(914397928268336765, 914397934073189067, 7213190119639394869, 3298534883457, '\xd13758aa56936e5ab41be0ca9f6dd0af', 914397934081577672, 1785822900000, 1, 0, 178000, 178000, 0),
	(914397928268336765, 914397935945151603, 6489138362781881028, 5497558138996, '\x962e471e9742c5b6dcb5a8777adf9554', 914397935953540212, 1783500361000, 2, 0, 119000, 238000, 0),
	(914397928268336765, 914397935945151604, 8164600481396770471, 5497558139000, '\x2c07b8e98f3e74ba67a875ccb41ce9d1', 914397935957734518, 1783778397000, 1, 0, 125000, 125000, 0),
	(914397928268336765, 914397935945151605, 5282256401166938245, 5497558138996, '\x6c002eec720fb02fe654ff5ca33db27a', 914397935945151613, 1784014931000, 1, 0, 165000, 165000, 0),
	(914397928268336765, 914397935945151606, 7430065706056342047, 5497558139000, '\x6edffc8b8f3a7aa454fcf609049b63f3', 914397935957734516, 1784300249000, 1, 0, 189500, 189500, 0),
	(914397928268336765, 914397935945151607, 4896821278700111127, 5497558139000, '\x5b94aafd2c52edfa3f6f10f150aeeb8e', 914397935957734517, 1784556201000, 1, 0, 99000, 99000, 0),
	(914397928268336765, 914397935945151608, 7430065706056342047, 5497558139000, '\xe67330d4469dedc175868581e1438ecf', 914397935957734516, 1784815444000, 1, 0, 189500, 189500, 0),
	(914397928268336765, 914397935945151609, 4714845388377125146, 6665789243524, '\xf99e3d6a9f917f7fa2dcba8297c8296c', 914397935957734515, 1785051328000, 1, 0, 115500, 115500, 0),
	(914397928268336765, 914397935945151610, 4901633803441034263, 5497558139000, '\x39bbd8483450819b1ebe82b4bad2174d', 914397935953540213, 1785290711000, 1, 0, 119000, 119000, 0),
	(914397928268336765, 914397935945151611, 1548705268519022783, 6665789243508, '\x4592c1d3fd2f0fed7591abfb58c2d8d6', 914397935953540214, 1785602217000, 1, 0, 115500, 115500, 0),
	(914397928268336765, 914397935945151612, 3625518141686469587, 3298534883444, '\x495107fff3dfa38249a63d38fa8b3ea6', 914397935953540211, 1785837258000, 2, 0, 119000, 238000, 0);
INSERT INTO public.order_mark VALUES
	(914397928268336765, 914397934085771973, 'SPXID021865778536', 914397934073189066),
	(914397928268336765, 914397934085771973, 'SPXID032759802891', 914397934073189059),
	(914397928268336765, 914397934085771973, 'SPXID044585313751', 914397934073189060),
	(914397928268336765, 914397934085771973, 'SPXID062497083390', 914397934073189061),
	(914397928268336765, 914397934085771973, 'SPXID064538797153', 914397934073189063),
	(914397928268336765, 914397934085771973, 'SPXID075376821029', 914397934073189064),
	(914397928268336765, 914397934085771973, 'SPXID076747319241', 914397934073189058),
	(914397928268336765, 914397934085771973, 'SPXID081848155127', 914397934073189065),
	(914397928268336765, 914397934085771973, 'SPXID091993712539', 914397934073189067),
	(914397928268336765, 914397934085771973, 'SPXID095250083472', 914397934073189062),
	(914397928268336765, 914397934085771973, 'pembeli24864853', 914397934073189061),
	(914397928268336765, 914397934085771973, 'pembeli25299809', 914397934073189067),
	(914397928268336765, 914397934085771973, 'pembeli38876322', 914397934073189063),
	(914397928268336765, 914397934085771973, 'pembeli45342697', 914397934073189066),
	(914397928268336765, 914397934085771973, 'pembeli47611951', 914397934073189062),
	(914397928268336765, 914397934085771973, 'pembeli51353068', 914397934073189065),
	(914397928268336765, 914397934085771973, 'pembeli54770573', 914397934073189058),
	(914397928268336765, 914397934085771973, 'pembeli73000701', 914397934073189060),
	(914397928268336765, 914397934085771973, 'pembeli75822869', 914397934073189064),
	(914397928268336765, 914397934085771973, 'pembeli94788493', 914397934073189059),
	(914397928268336765, 914397935961928819, 'JX1773781820', 914397935945151610),
	(914397928268336765, 914397935961928819, 'JX2570153956', 914397935945151603),
	(914397928268336765, 914397935961928819, 'JX3219429050', 914397935945151606),
	(914397928268336765, 914397935961928819, 'JX5239166991', 914397935945151607),
	(914397928268336765, 914397935961928819, 'JX5480220333', 914397935945151612),
	(914397928268336765, 914397935961928819, 'JX6216780343', 914397935945151604),
	(914397928268336765, 914397935961928819, 'JX7904437561', 914397935945151605),
	(914397928268336765, 914397935961928819, 'JX8623572482', 914397935945151608),
	(914397928268336765, 914397935961928819, 'JX8691142898', 914397935945151609),
	(914397928268336765, 914397935961928819, 'pembeli10511784', 914397935945151604),
	(914397928268336765, 914397935961928819, 'pembeli17085034', 914397935945151610),
	(914397928268336765, 914397935961928819, 'pembeli29809296', 914397935945151603),
	(914397928268336765, 914397935961928819, 'pembeli39548321', 914397935945151608),
	(914397928268336765, 914397935961928819, 'pembeli64576993', 914397935945151612),
	(914397928268336765, 914397935961928819, 'pembeli71690572', 914397935945151609),
	(914397928268336765, 914397935961928819, 'pembeli71769031', 914397935945151611),
	(914397928268336765, 914397935961928819, 'pembeli74378035', 914397935945151607),
	(914397928268336765, 914397935961928819, 'pembeli77209610', 914397935945151605),
	(914397928268336765, 914397935961928819, 'pembeli93289782', 914397935945151606);
INSERT INTO public.order_profit VALUES
	(914397928268336765, 'shopee', '26070830000000', 914397934073189058, '2026-07-08', 'unrated', 1784167800000, 1784134800000, 100937, 0, '2026-07-08 0 unrated 2026-07-16 100937
KAB. JEMBER
COD (Bayar di Tempat)
line	?914397934081577667	?914397934081577667	1 125000 0 0 0 -11563 -11875 0 -625 0 0 0 0 0 0 0 0 125000 0 125000 1250 0 22813
paid	adminFee	-10313
paid	freeShippingXtra	-6250
paid	goods	125000
paid	insurancePremium	-625
paid	processingFee	-1250
paid	promoXtra	-5625
paid	shippingSubsidy	13000
paid	shippingToCourier	-13000'),
	(914397928268336765, 'shopee', '260711R0ZMMZ5Q', 914397934073189059, '2026-07-11', 'unrated', 1784223660000, 1784221200000, 403412, 0, '2026-07-11 0 unrated 2026-07-17 403412
KOTA SEMARANG
SPayLater
line	?914397934081577671	?914397934081577671	3 495000 0 0 0 -42088 -47025 0 -2475 0 0 0 0 0 0 0 0 495000 0 495000 1250 0 90338
paid	adminFee	-40838
paid	freeShippingXtra	-24750
paid	goods	495000
paid	insurancePremium	-2475
paid	processingFee	-1250
paid	promoXtra	-22275
paid	shippingSubsidy	6500
paid	shippingToCourier	-6500'),
	(914397928268336765, 'shopee', '260714D1Y99ZBE', 914397934073189060, '2026-07-14', 'unrated', 1784546940000, 1784480400000, 93170, 0, '2026-07-14 0 unrated 2026-07-20 93170
KAB. INDRAGIRI HILIR
Online Payment
line	?914397934081577669	?914397934081577669	1 115500 0 0 0 -10779 -10973 0 -578 0 0 0 0 0 0 0 0 115500 0 115500 1250 0 21080
paid	adminFee	-9529
paid	freeShippingXtra	-5775
paid	goods	115500
paid	insurancePremium	-578
paid	processingFee	-1250
paid	promoXtra	-5198
paid	shippingSubsidy	38000
paid	shippingToCourier	-38000'),
	(914397928268336765, 'shopee', '26071722XYXYH5', 914397934073189061, '2026-07-17', 'unrated', 1784782440000, 1784739600000, 295910, 0, '2026-07-17 0 unrated 2026-07-23 295910
KOTA TANGERANG
Saldo ShopeePay
line	?914397934081577673	?914397934081577673	1 149000 0 0 0 -12804 -14155 0 -745 0 0 0 0 0 0 0 0 149000 0 149000 512 0 27193
line	?914397934073189068	?914397934073189068	1 99000 0 0 0 -8508 -9405 0 -495 0 0 0 0 0 0 0 0 99000 0 99000 340 0 18067
line	?914397934081577670	?914397934081577670	1 115500 0 0 0 -9927 -10973 0 -578 0 0 0 0 0 0 0 0 115500 0 115500 398 0 21080
paid	adminFee	-29989
paid	freeShippingXtra	-18175
paid	goods	363500
paid	insurancePremium	-1818
paid	processingFee	-1250
paid	promoXtra	-16358
paid	shippingSubsidy	8000
paid	shippingToCourier	-8000'),
	(914397928268336765, 'shopee', '260720Q2WKJYQW', 914397934073189062, '2026-07-20', 'unrated', 1785118320000, 1785085200000, 119740, 0, '2026-07-20 0 unrated 2026-07-27 119740
KOTA TANGERANG
COD (Bayar di Tempat)
line	?914397934085771970	?914397934085771970	1 149000 0 -1000 0 -13460 -14060 0 -740 0 0 0 0 0 0 0 0 149000 0 149000 1250 0 27010
paid	adminFee	-12210
paid	freeShippingXtra	-7400
paid	goods	149000
paid	insurancePremium	-740
paid	processingFee	-1250
paid	promoXtra	-6660
paid	sellerVoucher	-1000
paid	shippingPaidByBuyer	8000
paid	shippingToCourier	-8000'),
	(914397928268336765, 'shopee', '260723C3V87YXK', 914397934073189063, '2026-07-23', 'unrated', 1785349740000, 1785344400000, 95623, 0, '2026-07-23 0 unrated 2026-07-30 95623
KOTA SEMARANG
Saldo ShopeePay
line	?914397934081577668	?914397934081577668	1 119000 0 -500 0 -11026 -11258 0 -593 0 0 0 0 0 0 0 0 119000 0 119000 1250 0 21627
paid	adminFee	-9776
paid	freeShippingXtra	-5925
paid	goods	119000
paid	insurancePremium	-593
paid	processingFee	-1250
paid	promoXtra	-5333
paid	sellerVoucher	-500
paid	shippingSubsidy	6500
paid	shippingToCourier	-6500'),
	(914397928268336765, 'shopee', '26072614TXVX3B', 914397934073189064, '2026-07-26', 'unrated', 1785528720000, 1785517200000, 118513, 0, '2026-07-26 0 unrated 2026-08-01 118513
KOTA SURAKARTA
COD (Bayar di Tempat)
line	?914397934085771971	?914397934085771971	1 149000 0 -2500 0 -13336 -13918 0 -733 0 0 0 0 0 0 0 0 149000 0 149000 1250 0 26737
paid	adminFee	-12086
paid	freeShippingXtra	-7325
paid	goods	149000
paid	insurancePremium	-733
paid	processingFee	-1250
paid	promoXtra	-6593
paid	sellerVoucher	-2500
paid	shippingSubsidy	8000
paid	shippingToCourier	-8000'),
	(914397928268336765, 'shopee', '260729P4SJGX92', 914397934073189065, '2026-07-29', 'unrated', 1785997740000, 1785949200000, 153665, 0, '2026-07-29 0 unrated 2026-08-06 153665
KOTA JAKARTA BARAT
QRIS
line	?914397934081577666	?914397934081577666	1 189500 0 0 0 -16884 -18003 0 -948 0 0 0 0 0 0 0 0 189500 0 189500 1250 0 34585
paid	adminFee	-15634
paid	freeShippingXtra	-9475
paid	goods	189500
paid	insurancePremium	-948
paid	processingFee	-1250
paid	promoXtra	-8528
paid	shippingSubsidy	8000
paid	shippingToCourier	-8000'),
	(914397928268336765, 'shopee', '260801B5R75XFS', 914397934073189066, '2026-08-01', 'waiting', NULL, NULL, 294750, 294750, '2026-08-01 294750 waiting
KOTA PALEMBANG
Online Payment
line	?914397934077383362	?914397934077383362	3 297000 0 -1000 0 -1250 0 0 0 0 0 0 0 0 0 0 0 297000 297000 0 0 0 0
due	goods	297000
due	processingFee	-1250
due	sellerVoucher	-1000'),
	(914397928268336765, 'shopee', '26080406QWSWNG', 914397934073189067, '2026-08-04', 'waiting', NULL, NULL, 365250, 365250, '2026-08-04 365250 waiting
KOTA DENPASAR
QRIS
line	?914397934073189068	?914397934073189068	1 99000 0 0 0 -337 0 0 0 0 0 0 0 0 0 0 0 99000 99000 0 0 0 0
line	?914397934085771972	?914397934085771972	1 89500 0 0 0 -305 0 0 0 0 0 0 0 0 0 0 0 89500 89500 0 0 0 0
line	?914397934081577672	?914397934081577672	1 178000 0 0 0 -608 0 0 0 0 0 0 0 0 0 0 0 178000 178000 0 0 0 0
due	goods	366500
due	processingFee	-1250'),
	(914397928268336765, 'tiktokShop', '580000000000000003', 914397935945151603, '2026-07-08', 'waiting', 1783797494000, NULL, 236750, 236750, '2026-07-08 236750 waiting
KOTA SURABAYA
Online Payment
line	?914397935953540212	?914397935953540212	2 238000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 238000 238000 0 0 0 0
due	goods	238000
due	processingFee	-1250'),
	(914397928268336765, 'tiktokShop', '580550379916680480', 914397935945151604, '2026-07-11', 'waiting', 1784190093000, NULL, 123750, 123750, '2026-07-11 123750 waiting
KOTA TANGERANG
COD (Bayar di Tempat)
line	?914397935957734518	?914397935957734518	1 125000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 125000 125000 0 0 0 0
due	goods	125000
due	processingFee	-1250'),
	(914397928268336765, 'tiktokShop', '581100759833360957', 914397935945151605, '2026-07-14', 'waiting', 1784340525000, NULL, 163750, 163750, '2026-07-14 163750 waiting
KAB. SLEMAN
Online Payment
line	?914397935945151613	?914397935945151613	1 165000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 165000 165000 0 0 0 0
due	goods	165000
due	processingFee	-1250'),
	(914397928268336765, 'tiktokShop', '580525239843198810', 914397935945151606, '2026-07-17', 'waiting', 1784676521000, NULL, 188250, 188250, '2026-07-17 188250 waiting
KAB. LABUHAN BATU
QRIS
line	?914397935957734516	?914397935957734516	1 189500 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 189500 189500 0 0 0 0
due	goods	189500
due	processingFee	-1250'),
	(914397928268336765, 'tiktokShop', '581075619759879287', 914397935945151607, '2026-07-20', 'waiting', 1784971487000, NULL, 97750, 97750, '2026-07-20 97750 waiting
KOTA JAYAPURA
Online Payment
line	?914397935957734517	?914397935957734517	1 99000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 99000 99000 0 0 0 0
due	goods	99000
due	processingFee	-1250'),
	(914397928268336765, 'tiktokShop', '580500099769717140', 914397935945151608, '2026-07-23', 'waiting', 1785235040000, NULL, 188250, 188250, '2026-07-23 188250 waiting
KOTA JAKARTA TIMUR
SPayLater
line	?914397935957734516	?914397935957734516	1 189500 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 189500 189500 0 0 0 0
due	goods	189500
due	processingFee	-1250'),
	(914397928268336765, 'tiktokShop', '581050479686397617', 914397935945151609, '2026-07-26', 'none', NULL, NULL, 0, 0, '2026-07-26 0 none
KOTA JAKARTA BARAT
COD (Bayar di Tempat)
line	?914397935957734515	?914397935957734515	0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0'),
	(914397928268336765, 'tiktokShop', '580474959696235470', 914397935945151610, '2026-07-29', 'waiting', 1785565782000, NULL, 117750, 117750, '2026-07-29 117750 waiting
KOTA SEMARANG
Online Payment
line	?914397935953540213	?914397935953540213	1 119000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 119000 119000 0 0 0 0
due	goods	119000
due	processingFee	-1250'),
	(914397928268336765, 'tiktokShop', '581025339612915947', 914397935945151611, '2026-08-01', 'none', NULL, NULL, 0, 0, '2026-08-01 0 none
KAB. GARUT
QRIS
line	?914397935953540214	?914397935953540214	0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0'),
	(914397928268336765, 'tiktokShop', '580449819622753800', 914397935945151612, '2026-08-04', 'waiting', NULL, NULL, 236750, 236750, '2026-08-04 236750 waiting
KOTA TANGERANG
COD (Bayar di Tempat)
line	?914397935953540211	?914397935953540211	2 238000 0 0 0 -1250 0 0 0 0 0 0 0 0 0 0 0 238000 238000 0 0 0 0
due	goods	238000
due	processingFee	-1250');
INSERT INTO public.order_tally VALUES
	(914397928268336765, 'shopee', 'shipped', 1),
	(914397928268336765, 'shopee', 'delivered', 1),
	(914397928268336765, 'shopee', 'completed', 8),
	(914397928268336765, 'tiktokShop', 'shipped', 1),
	(914397928268336765, 'tiktokShop', 'completed', 7),
	(914397928268336765, 'tiktokShop', 'cancelled', 2);
INSERT INTO public.orders VALUES
	(914397928268336765, 914397934073189058, 'shopee', '26070830000000', 'completed', 5497558138981, '\x2bc9a2cbd701b0301897902b20f5b19c', 1783511700000, 1783702740000, 1783511700000, 1, 'pembeli54770573', 'SPXID076747319241', 'COD (Bayar di Tempat)', 'KAB. JEMBER', NULL, NULL, 125000, 'IDR', 1, 125000, 0, 1784167800000),
	(914397928268336765, 914397934073189059, 'shopee', '260711R0ZMMZ5Q', 'completed', 5497558138985, '\xb9fb334f656b230e7743da8670da2ca0', 1783784940000, 1783961940000, 1783785240000, 1, 'pembeli94788493', 'SPXID032759802891', 'SPayLater', 'KOTA SEMARANG', NULL, NULL, 470250, 'IDR', 3, 495000, 0, 1784223660000),
	(914397928268336765, 914397934073189060, 'shopee', '260714D1Y99ZBE', 'completed', 5497558138985, '\xde07faed3a37701b13a1bdac815bf0db', 1783981560000, 1784221140000, 1783982040000, 1, 'pembeli73000701', 'SPXID044585313751', 'Online Payment', 'KAB. INDRAGIRI HILIR', NULL, NULL, 109725, 'IDR', 1, 115500, 0, 1784546940000),
	(914397928268336765, 914397934073189061, 'shopee', '26071722XYXYH5', 'completed', 5497558139017, '\x2c1c8e47f3190137449d183baec67ebf', 1784266440000, 1784480340000, 1784267280000, 1, 'pembeli24864853', 'SPXID062497083390', 'Saldo ShopeePay', 'KOTA TANGERANG', NULL, NULL, 345325, 'IDR', 3, 363500, 0, 1784782440000),
	(914397928268336765, 914397934073189062, 'shopee', '260720Q2WKJYQW', 'completed', 5497558138993, '\x64728eab48cc89890511c87cac6b0a7b', 1784555760000, 1784739540000, 1784555760000, 1, 'pembeli47611951', 'SPXID095250083472', 'COD (Bayar di Tempat)', 'KOTA TANGERANG', NULL, NULL, 148550, 'IDR', 1, 149000, 1000, 1785118320000),
	(914397928268336765, 914397934073189063, 'shopee', '260723C3V87YXK', 'completed', 5497558138985, '\xbe204e094d7b0e922ec7749e5327bea5', 1784742900000, 1784998740000, 1784744280000, 1, 'pembeli38876322', 'SPXID064538797153', 'Saldo ShopeePay', 'KOTA SEMARANG', NULL, NULL, 118500, 'IDR', 1, 119000, 500, 1785349740000),
	(914397928268336765, 914397934073189064, 'shopee', '26072614TXVX3B', 'completed', 5497558138985, '\x0b32b20590d9f262cd894c9d2aad4cb5', 1785044460000, 1785257940000, 1785044460000, 1, 'pembeli75822869', 'SPXID075376821029', 'COD (Bayar di Tempat)', 'KOTA SURAKARTA', NULL, NULL, 146500, 'IDR', 1, 149000, 2500, 1785528720000),
	(914397928268336765, 914397934073189065, 'shopee', '260729P4SJGX92', 'completed', 5497558138985, '\x1b48dee66e224564779d52d34fcacbbd', 1785331560000, 1785517140000, 1785332760000, 1, 'pembeli51353068', 'SPXID081848155127', 'QRIS', 'KOTA JAKARTA BARAT', NULL, NULL, 189500, 'IDR', 1, 189500, 0, 1785997740000),
	(914397928268336765, 914397934073189066, 'shopee', '260801B5R75XFS', 'delivered', 4398046511209, '\x9fb5d73977861286cdb8046b9e7e43db', 1785586680000, 1785776340000, 1785587820000, 1, 'pembeli45342697', 'SPXID021865778536', 'Online Payment', 'KOTA PALEMBANG', NULL, NULL, 296000, 'IDR', 3, 297000, 1000, NULL),
	(914397928268336765, 914397934073189067, 'shopee', '26080406QWSWNG', 'shipped', 3298534883457, '\xd13758aa56936e5ab41be0ca9f6dd0af', 1785822900000, 1786035540000, 1785823380000, 1, 'pembeli25299809', 'SPXID091993712539', 'QRIS', 'KOTA DENPASAR', NULL, NULL, 366500, 'IDR', 3, 366500, 0, NULL),
	(914397928268336765, 914397935945151603, 'tiktokShop', '580000000000000003', 'completed', 5497558138996, '\x962e471e9742c5b6dcb5a8777adf9554', 1783500361000, NULL, 1783501247000, 1, 'pembeli29809296', 'JX2570153956', 'Online Payment', 'KOTA SURABAYA', NULL, NULL, 238000, 'IDR', 2, 238000, 0, 1783797494000),
	(914397928268336765, 914397935945151604, 'tiktokShop', '580550379916680480', 'completed', 5497558139000, '\x2c07b8e98f3e74ba67a875ccb41ce9d1', 1783778397000, NULL, 1783778397000, 1, 'pembeli10511784', 'JX6216780343', 'COD (Bayar di Tempat)', 'KOTA TANGERANG', NULL, NULL, 124000, 'IDR', 1, 125000, 0, 1784190093000),
	(914397928268336765, 914397935945151605, 'tiktokShop', '581100759833360957', 'completed', 5497558138996, '\x6c002eec720fb02fe654ff5ca33db27a', 1784014931000, NULL, 1784016350000, 1, 'pembeli77209610', 'JX7904437561', 'Online Payment', 'KAB. SLEMAN', NULL, NULL, 165000, 'IDR', 1, 165000, 0, 1784340525000),
	(914397928268336765, 914397935945151606, 'tiktokShop', '580525239843198810', 'completed', 5497558139000, '\x6edffc8b8f3a7aa454fcf609049b63f3', 1784300249000, NULL, 1784301441000, 1, 'pembeli93289782', 'JX3219429050', 'QRIS', 'KAB. LABUHAN BATU', NULL, NULL, 177525, 'IDR', 1, 189500, 0, 1784676521000),
	(914397928268336765, 914397935945151607, 'tiktokShop', '581075619759879287', 'completed', 5497558139000, '\x5b94aafd2c52edfa3f6f10f150aeeb8e', 1784556201000, NULL, 1784557130000, 1, 'pembeli74378035', 'JX5239166991', 'Online Payment', 'KOTA JAYAPURA', NULL, NULL, 96500, 'IDR', 1, 99000, 0, 1784971487000),
	(914397928268336765, 914397935945151608, 'tiktokShop', '580500099769717140', 'completed', 5497558139000, '\xe67330d4469dedc175868581e1438ecf', 1784815444000, NULL, 1784816225000, 1, 'pembeli39548321', 'JX8623572482', 'SPayLater', 'KOTA JAKARTA TIMUR', NULL, NULL, 189000, 'IDR', 1, 189500, 0, 1785235040000),
	(914397928268336765, 914397935945151609, 'tiktokShop', '581050479686397617', 'cancelled', 6665789243524, '\xf99e3d6a9f917f7fa2dcba8297c8296c', 1785051328000, NULL, 1785051328000, 1, 'pembeli71690572', 'JX8691142898', 'COD (Bayar di Tempat)', 'KOTA JAKARTA BARAT', 'system', 'Pengiriman gagal', 0, 'IDR', 1, 115500, 0, NULL),
	(914397928268336765, 914397935945151610, 'tiktokShop', '580474959696235470', 'completed', 5497558139000, '\x39bbd8483450819b1ebe82b4bad2174d', 1785290711000, NULL, 1785291555000, 1, 'pembeli17085034', 'JX1773781820', 'Online Payment', 'KOTA SEMARANG', NULL, NULL, 113050, 'IDR', 1, 119000, 0, 1785565782000),
	(914397928268336765, 914397935945151611, 'tiktokShop', '581025339612915947', 'cancelled', 6665789243508, '\x4592c1d3fd2f0fed7591abfb58c2d8d6', 1785602217000, NULL, NULL, 0, 'pembeli71769031', NULL, 'QRIS', 'KAB. GARUT', 'system', 'Pesanan belum dibayar', 0, 'IDR', 1, 115500, 0, NULL),
	(914397928268336765, 914397935945151612, 'tiktokShop', '580449819622753800', 'shipped', 3298534883444, '\x495107fff3dfa38249a63d38fa8b3ea6', 1785837258000, NULL, 1785837258000, 1, 'pembeli64576993', 'JX5480220333', 'COD (Bayar di Tempat)', 'KOTA TANGERANG', NULL, NULL, 227980, 'IDR', 2, 238000, 0, NULL);
INSERT INTO public.part_tally VALUES
	(914397928268336765, '2026-07-08', 'shopee', 'adminFee', 1, -10313, 0),
	(914397928268336765, '2026-07-08', 'shopee', 'freeShippingXtra', 1, -6250, 0),
	(914397928268336765, '2026-07-08', 'shopee', 'goods', 1, 125000, 0),
	(914397928268336765, '2026-07-08', 'shopee', 'insurancePremium', 1, -625, 0),
	(914397928268336765, '2026-07-08', 'shopee', 'processingFee', 1, -1250, 0),
	(914397928268336765, '2026-07-08', 'shopee', 'promoXtra', 1, -5625, 0),
	(914397928268336765, '2026-07-08', 'shopee', 'shippingSubsidy', 1, 13000, 0),
	(914397928268336765, '2026-07-08', 'shopee', 'shippingToCourier', 1, -13000, 0),
	(914397928268336765, '2026-07-08', 'tiktokShop', 'goods', 1, 0, 238000),
	(914397928268336765, '2026-07-08', 'tiktokShop', 'processingFee', 1, 0, -1250),
	(914397928268336765, '2026-07-11', 'shopee', 'adminFee', 1, -40838, 0),
	(914397928268336765, '2026-07-11', 'shopee', 'freeShippingXtra', 1, -24750, 0),
	(914397928268336765, '2026-07-11', 'shopee', 'goods', 1, 495000, 0),
	(914397928268336765, '2026-07-11', 'shopee', 'insurancePremium', 1, -2475, 0),
	(914397928268336765, '2026-07-11', 'shopee', 'processingFee', 1, -1250, 0),
	(914397928268336765, '2026-07-11', 'shopee', 'promoXtra', 1, -22275, 0),
	(914397928268336765, '2026-07-11', 'shopee', 'shippingSubsidy', 1, 6500, 0),
	(914397928268336765, '2026-07-11', 'shopee', 'shippingToCourier', 1, -6500, 0),
	(914397928268336765, '2026-07-11', 'tiktokShop', 'goods', 1, 0, 125000),
	(914397928268336765, '2026-07-11', 'tiktokShop', 'processingFee', 1, 0, -1250),
	(914397928268336765, '2026-07-14', 'shopee', 'adminFee', 1, -9529, 0),
	(914397928268336765, '2026-07-14', 'shopee', 'freeShippingXtra', 1, -5775, 0),
	(914397928268336765, '2026-07-14', 'shopee', 'goods', 1, 115500, 0),
	(914397928268336765, '2026-07-14', 'shopee', 'insurancePremium', 1, -578, 0),
	(914397928268336765, '2026-07-14', 'shopee', 'processingFee', 1, -1250, 0),
	(914397928268336765, '2026-07-14', 'shopee', 'promoXtra', 1, -5198, 0),
	(914397928268336765, '2026-07-14', 'shopee', 'shippingSubsidy', 1, 38000, 0),
	(914397928268336765, '2026-07-14', 'shopee', 'shippingToCourier', 1, -38000, 0),
	(914397928268336765, '2026-07-14', 'tiktokShop', 'goods', 1, 0, 165000),
	(914397928268336765, '2026-07-14', 'tiktokShop', 'processingFee', 1, 0, -1250),
	(914397928268336765, '2026-07-17', 'shopee', 'adminFee', 1, -29989, 0),
	(914397928268336765, '2026-07-17', 'shopee', 'freeShippingXtra', 1, -18175, 0),
	(914397928268336765, '2026-07-17', 'shopee', 'goods', 1, 363500, 0),
	(914397928268336765, '2026-07-17', 'shopee', 'insurancePremium', 1, -1818, 0),
	(914397928268336765, '2026-07-17', 'shopee', 'processingFee', 1, -1250, 0),
	(914397928268336765, '2026-07-17', 'shopee', 'promoXtra', 1, -16358, 0),
	(914397928268336765, '2026-07-17', 'shopee', 'shippingSubsidy', 1, 8000, 0),
	(914397928268336765, '2026-07-17', 'shopee', 'shippingToCourier', 1, -8000, 0),
	(914397928268336765, '2026-07-17', 'tiktokShop', 'goods', 1, 0, 189500),
	(914397928268336765, '2026-07-17', 'tiktokShop', 'processingFee', 1, 0, -1250),
	(914397928268336765, '2026-07-20', 'shopee', 'adminFee', 1, -12210, 0),
	(914397928268336765, '2026-07-20', 'shopee', 'freeShippingXtra', 1, -7400, 0),
	(914397928268336765, '2026-07-20', 'shopee', 'goods', 1, 149000, 0),
	(914397928268336765, '2026-07-20', 'shopee', 'insurancePremium', 1, -740, 0),
	(914397928268336765, '2026-07-20', 'shopee', 'processingFee', 1, -1250, 0),
	(914397928268336765, '2026-07-20', 'shopee', 'promoXtra', 1, -6660, 0),
	(914397928268336765, '2026-07-20', 'shopee', 'sellerVoucher', 1, -1000, 0),
	(914397928268336765, '2026-07-20', 'shopee', 'shippingPaidByBuyer', 1, 8000, 0),
	(914397928268336765, '2026-07-20', 'shopee', 'shippingToCourier', 1, -8000, 0),
	(914397928268336765, '2026-07-20', 'tiktokShop', 'goods', 1, 0, 99000),
	(914397928268336765, '2026-07-20', 'tiktokShop', 'processingFee', 1, 0, -1250),
	(914397928268336765, '2026-07-23', 'shopee', 'adminFee', 1, -9776, 0),
	(914397928268336765, '2026-07-23', 'shopee', 'freeShippingXtra', 1, -5925, 0),
	(914397928268336765, '2026-07-23', 'shopee', 'goods', 1, 119000, 0),
	(914397928268336765, '2026-07-23', 'shopee', 'insurancePremium', 1, -593, 0),
	(914397928268336765, '2026-07-23', 'shopee', 'processingFee', 1, -1250, 0),
	(914397928268336765, '2026-07-23', 'shopee', 'promoXtra', 1, -5333, 0),
	(914397928268336765, '2026-07-23', 'shopee', 'sellerVoucher', 1, -500, 0),
	(914397928268336765, '2026-07-23', 'shopee', 'shippingSubsidy', 1, 6500, 0),
	(914397928268336765, '2026-07-23', 'shopee', 'shippingToCourier', 1, -6500, 0),
	(914397928268336765, '2026-07-23', 'tiktokShop', 'goods', 1, 0, 189500),
	(914397928268336765, '2026-07-23', 'tiktokShop', 'processingFee', 1, 0, -1250),
	(914397928268336765, '2026-07-26', 'shopee', 'adminFee', 1, -12086, 0),
	(914397928268336765, '2026-07-26', 'shopee', 'freeShippingXtra', 1, -7325, 0),
	(914397928268336765, '2026-07-26', 'shopee', 'goods', 1, 149000, 0),
	(914397928268336765, '2026-07-26', 'shopee', 'insurancePremium', 1, -733, 0),
	(914397928268336765, '2026-07-26', 'shopee', 'processingFee', 1, -1250, 0),
	(914397928268336765, '2026-07-26', 'shopee', 'promoXtra', 1, -6593, 0),
	(914397928268336765, '2026-07-26', 'shopee', 'sellerVoucher', 1, -2500, 0),
	(914397928268336765, '2026-07-26', 'shopee', 'shippingSubsidy', 1, 8000, 0),
	(914397928268336765, '2026-07-26', 'shopee', 'shippingToCourier', 1, -8000, 0),
	(914397928268336765, '2026-07-29', 'shopee', 'adminFee', 1, -15634, 0),
	(914397928268336765, '2026-07-29', 'shopee', 'freeShippingXtra', 1, -9475, 0),
	(914397928268336765, '2026-07-29', 'shopee', 'goods', 1, 189500, 0),
	(914397928268336765, '2026-07-29', 'shopee', 'insurancePremium', 1, -948, 0),
	(914397928268336765, '2026-07-29', 'shopee', 'processingFee', 1, -1250, 0),
	(914397928268336765, '2026-07-29', 'shopee', 'promoXtra', 1, -8528, 0),
	(914397928268336765, '2026-07-29', 'shopee', 'shippingSubsidy', 1, 8000, 0),
	(914397928268336765, '2026-07-29', 'shopee', 'shippingToCourier', 1, -8000, 0),
	(914397928268336765, '2026-07-29', 'tiktokShop', 'goods', 1, 0, 119000),
	(914397928268336765, '2026-07-29', 'tiktokShop', 'processingFee', 1, 0, -1250),
	(914397928268336765, '2026-08-01', 'shopee', 'goods', 1, 0, 297000),
	(914397928268336765, '2026-08-01', 'shopee', 'processingFee', 1, 0, -1250),
	(914397928268336765, '2026-08-01', 'shopee', 'sellerVoucher', 1, 0, -1000),
	(914397928268336765, '2026-08-04', 'shopee', 'goods', 1, 0, 366500),
	(914397928268336765, '2026-08-04', 'shopee', 'processingFee', 1, 0, -1250),
	(914397928268336765, '2026-08-04', 'tiktokShop', 'goods', 1, 0, 238000),
	(914397928268336765, '2026-08-04', 'tiktokShop', 'processingFee', 1, 0, -1250);
INSERT INTO public.person VALUES
	(914397928272531069, 'ratna', 'ratna', '$scrypt$ln=15,r=8,p=3$jM5MYJnMuX1o2mAyM84CmQ==$1A4Vrm7SLfqFICE7jE1bz30ncYL6wEwfH8bMj8ActJ0=', 'id', 1795846250963);
INSERT INTO public.product VALUES
	(914397928268336765, 914397957791564668, 'Blouse Batik Wanita Lengan 3/4 Motif Lereng', '', '', '', '', 1795846261771, NULL),
	(914397928268336765, 914397957913199484, 'Kemeja Batik Pria Lengan Panjang Motif Parang Katun Primisima', '', '', '', '', 1795846261771, NULL),
	(914397928268336765, 914397957934171004, 'Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus', '', '', '', '', 1795846261771, NULL),
	(914397928268336765, 914397957971919740, 'Dress Batik Wanita Midi Motif Sekar Jagad', '', '', '', '', 1795846261771, NULL),
	(914397928268336765, 914397957980308348, 'Kain Batik Cap 2 Meter Motif Parang Barong Jepara', '', '', '', '', 1795846261771, NULL),
	(914397928268336765, 914397957988696956, 'Kemeja Batik Pria Lengan Pendek Motif Mega Mendung', '', '', '', '', 1795846261771, NULL),
	(914397928268336765, 914397958018057085, 'Kemeja Batik Pria Slim Fit Lengan Panjang Motif Truntum', '', '', '', '', 1795846261771, NULL),
	(914397928268336765, 914397958030639996, 'Outer Batik Wanita Kimono Motif Sido Mukti', '', '', '', '', 1795846261771, NULL),
	(914397928268336765, 914397958051611516, 'Sarung Batik Pria Motif Tumpal', '', '', '', '', 1795846261771, NULL);
INSERT INTO public.profit_due VALUES
	(914397928268336765, 'shopee', '260801B5R75XFS'),
	(914397928268336765, 'tiktokShop', '581075619759879287'),
	(914397928268336765, 'shopee', '260711R0ZMMZ5Q'),
	(914397928268336765, 'tiktokShop', '581100759833360957'),
	(914397928268336765, 'tiktokShop', '580449819622753800'),
	(914397928268336765, 'tiktokShop', '580000000000000003'),
	(914397928268336765, 'shopee', '260723C3V87YXK'),
	(914397928268336765, 'tiktokShop', '580474959696235470'),
	(914397928268336765, 'tiktokShop', '580500099769717140'),
	(914397928268336765, 'tiktokShop', '580525239843198810'),
	(914397928268336765, 'shopee', '260729P4SJGX92'),
	(914397928268336765, 'shopee', '26070830000000'),
	(914397928268336765, 'tiktokShop', '580550379916680480'),
	(914397928268336765, 'shopee', '260714D1Y99ZBE'),
	(914397928268336765, 'tiktokShop', '581025339612915947'),
	(914397928268336765, 'tiktokShop', '581050479686397617'),
	(914397928268336765, 'shopee', '26071722XYXYH5'),
	(914397928268336765, 'shopee', '260720Q2WKJYQW'),
	(914397928268336765, 'shopee', '26072614TXVX3B'),
	(914397928268336765, 'shopee', '26080406QWSWNG');
INSERT INTO public.profit_rules VALUES
	(914397928268336765, '1 8dce1c0322f1436c05eefdd7a91302c5ad4ac7e108b254a24ff3588dcfb61');
INSERT INTO public.profit_tally VALUES
	(914397928268336765, 'city', '2026-07', 'shopee', 'KAB. INDRAGIRI HILIR', 1, 1, 115500, 0, 0, 0, -10779, -10973, 0, -578, 0, 0, 0, 0, 0, 0, 0, 0, 115500, 0, 115500, 1250, 0, 21080),
	(914397928268336765, 'city', '2026-07', 'shopee', 'KAB. JEMBER', 1, 1, 125000, 0, 0, 0, -11563, -11875, 0, -625, 0, 0, 0, 0, 0, 0, 0, 0, 125000, 0, 125000, 1250, 0, 22813),
	(914397928268336765, 'city', '2026-07', 'shopee', 'KOTA JAKARTA BARAT', 1, 1, 189500, 0, 0, 0, -16884, -18003, 0, -948, 0, 0, 0, 0, 0, 0, 0, 0, 189500, 0, 189500, 1250, 0, 34585),
	(914397928268336765, 'city', '2026-07', 'shopee', 'KOTA SEMARANG', 2, 4, 614000, 0, -500, 0, -53114, -58283, 0, -3068, 0, 0, 0, 0, 0, 0, 0, 0, 614000, 0, 614000, 2500, 0, 111965),
	(914397928268336765, 'city', '2026-07', 'shopee', 'KOTA SURAKARTA', 1, 1, 149000, 0, -2500, 0, -13336, -13918, 0, -733, 0, 0, 0, 0, 0, 0, 0, 0, 149000, 0, 149000, 1250, 0, 26737),
	(914397928268336765, 'city', '2026-07', 'shopee', 'KOTA TANGERANG', 2, 4, 512500, 0, -1000, 0, -44699, -48593, 0, -2558, 0, 0, 0, 0, 0, 0, 0, 0, 512500, 0, 512500, 2500, 0, 93350),
	(914397928268336765, 'city', '2026-07', 'tiktokShop', 'KAB. LABUHAN BATU', 1, 1, 189500, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 189500, 189500, 0, 0, 0, 0),
	(914397928268336765, 'city', '2026-07', 'tiktokShop', 'KAB. SLEMAN', 1, 1, 165000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 165000, 165000, 0, 0, 0, 0),
	(914397928268336765, 'city', '2026-07', 'tiktokShop', 'KOTA JAKARTA TIMUR', 1, 1, 189500, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 189500, 189500, 0, 0, 0, 0),
	(914397928268336765, 'city', '2026-07', 'tiktokShop', 'KOTA JAYAPURA', 1, 1, 99000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 99000, 99000, 0, 0, 0, 0),
	(914397928268336765, 'city', '2026-07', 'tiktokShop', 'KOTA SEMARANG', 1, 1, 119000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 119000, 119000, 0, 0, 0, 0),
	(914397928268336765, 'city', '2026-07', 'tiktokShop', 'KOTA SURABAYA', 1, 2, 238000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 238000, 238000, 0, 0, 0, 0),
	(914397928268336765, 'city', '2026-07', 'tiktokShop', 'KOTA TANGERANG', 1, 1, 125000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 125000, 125000, 0, 0, 0, 0),
	(914397928268336765, 'city', '2026-08', 'shopee', 'KOTA DENPASAR', 1, 3, 366500, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 366500, 366500, 0, 0, 0, 0),
	(914397928268336765, 'city', '2026-08', 'shopee', 'KOTA PALEMBANG', 1, 3, 297000, 0, -1000, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 297000, 297000, 0, 0, 0, 0),
	(914397928268336765, 'city', '2026-08', 'tiktokShop', 'KOTA TANGERANG', 1, 2, 238000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 238000, 238000, 0, 0, 0, 0),
	(914397928268336765, 'day', '2026-07-08', 'shopee', '', 1, 1, 125000, 0, 0, 0, -11563, -11875, 0, -625, 0, 0, 0, 0, 0, 0, 0, 0, 125000, 0, 125000, 1250, 0, 22813),
	(914397928268336765, 'day', '2026-07-08', 'tiktokShop', '', 1, 2, 238000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 238000, 238000, 0, 0, 0, 0),
	(914397928268336765, 'day', '2026-07-11', 'shopee', '', 1, 3, 495000, 0, 0, 0, -42088, -47025, 0, -2475, 0, 0, 0, 0, 0, 0, 0, 0, 495000, 0, 495000, 1250, 0, 90338),
	(914397928268336765, 'day', '2026-07-11', 'tiktokShop', '', 1, 1, 125000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 125000, 125000, 0, 0, 0, 0),
	(914397928268336765, 'day', '2026-07-14', 'shopee', '', 1, 1, 115500, 0, 0, 0, -10779, -10973, 0, -578, 0, 0, 0, 0, 0, 0, 0, 0, 115500, 0, 115500, 1250, 0, 21080),
	(914397928268336765, 'day', '2026-07-14', 'tiktokShop', '', 1, 1, 165000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 165000, 165000, 0, 0, 0, 0),
	(914397928268336765, 'day', '2026-07-17', 'shopee', '', 1, 3, 363500, 0, 0, 0, -31239, -34533, 0, -1818, 0, 0, 0, 0, 0, 0, 0, 0, 363500, 0, 363500, 1250, 0, 66340),
	(914397928268336765, 'day', '2026-07-17', 'tiktokShop', '', 1, 1, 189500, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 189500, 189500, 0, 0, 0, 0),
	(914397928268336765, 'day', '2026-07-20', 'shopee', '', 1, 1, 149000, 0, -1000, 0, -13460, -14060, 0, -740, 0, 0, 0, 0, 0, 0, 0, 0, 149000, 0, 149000, 1250, 0, 27010),
	(914397928268336765, 'day', '2026-07-20', 'tiktokShop', '', 1, 1, 99000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 99000, 99000, 0, 0, 0, 0),
	(914397928268336765, 'day', '2026-07-23', 'shopee', '', 1, 1, 119000, 0, -500, 0, -11026, -11258, 0, -593, 0, 0, 0, 0, 0, 0, 0, 0, 119000, 0, 119000, 1250, 0, 21627),
	(914397928268336765, 'day', '2026-07-23', 'tiktokShop', '', 1, 1, 189500, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 189500, 189500, 0, 0, 0, 0),
	(914397928268336765, 'day', '2026-07-26', 'shopee', '', 1, 1, 149000, 0, -2500, 0, -13336, -13918, 0, -733, 0, 0, 0, 0, 0, 0, 0, 0, 149000, 0, 149000, 1250, 0, 26737),
	(914397928268336765, 'day', '2026-07-29', 'shopee', '', 1, 1, 189500, 0, 0, 0, -16884, -18003, 0, -948, 0, 0, 0, 0, 0, 0, 0, 0, 189500, 0, 189500, 1250, 0, 34585),
	(914397928268336765, 'day', '2026-07-29', 'tiktokShop', '', 1, 1, 119000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 119000, 119000, 0, 0, 0, 0),
	(914397928268336765, 'day', '2026-08-01', 'shopee', '', 1, 3, 297000, 0, -1000, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 297000, 297000, 0, 0, 0, 0),
	(914397928268336765, 'day', '2026-08-04', 'shopee', '', 1, 3, 366500, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 366500, 366500, 0, 0, 0, 0),
	(914397928268336765, 'day', '2026-08-04', 'tiktokShop', '', 1, 2, 238000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 238000, 238000, 0, 0, 0, 0),
	(914397928268336765, 'payment', '2026-07', 'shopee', 'COD (Bayar di Tempat)', 3, 3, 423000, 0, -3500, 0, -38359, -39853, 0, -2098, 0, 0, 0, 0, 0, 0, 0, 0, 423000, 0, 423000, 3750, 0, 76560),
	(914397928268336765, 'payment', '2026-07', 'shopee', 'Online Payment', 1, 1, 115500, 0, 0, 0, -10779, -10973, 0, -578, 0, 0, 0, 0, 0, 0, 0, 0, 115500, 0, 115500, 1250, 0, 21080),
	(914397928268336765, 'payment', '2026-07', 'shopee', 'QRIS', 1, 1, 189500, 0, 0, 0, -16884, -18003, 0, -948, 0, 0, 0, 0, 0, 0, 0, 0, 189500, 0, 189500, 1250, 0, 34585),
	(914397928268336765, 'payment', '2026-07', 'shopee', 'SPayLater', 1, 3, 495000, 0, 0, 0, -42088, -47025, 0, -2475, 0, 0, 0, 0, 0, 0, 0, 0, 495000, 0, 495000, 1250, 0, 90338),
	(914397928268336765, 'payment', '2026-07', 'shopee', 'Saldo ShopeePay', 2, 4, 482500, 0, -500, 0, -42265, -45791, 0, -2411, 0, 0, 0, 0, 0, 0, 0, 0, 482500, 0, 482500, 2500, 0, 87967),
	(914397928268336765, 'payment', '2026-07', 'tiktokShop', 'COD (Bayar di Tempat)', 1, 1, 125000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 125000, 125000, 0, 0, 0, 0),
	(914397928268336765, 'payment', '2026-07', 'tiktokShop', 'Online Payment', 4, 5, 621000, 0, 0, 0, -5000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 621000, 621000, 0, 0, 0, 0),
	(914397928268336765, 'payment', '2026-07', 'tiktokShop', 'QRIS', 1, 1, 189500, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 189500, 189500, 0, 0, 0, 0),
	(914397928268336765, 'payment', '2026-07', 'tiktokShop', 'SPayLater', 1, 1, 189500, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 189500, 189500, 0, 0, 0, 0),
	(914397928268336765, 'payment', '2026-08', 'shopee', 'Online Payment', 1, 3, 297000, 0, -1000, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 297000, 297000, 0, 0, 0, 0),
	(914397928268336765, 'payment', '2026-08', 'shopee', 'QRIS', 1, 3, 366500, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 366500, 366500, 0, 0, 0, 0),
	(914397928268336765, 'payment', '2026-08', 'tiktokShop', 'COD (Bayar di Tempat)', 1, 2, 238000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 238000, 238000, 0, 0, 0, 0),
	(914397928268336765, 'product', '2026-07', 'shopee', '?914397934073189068', 1, 1, 99000, 0, 0, 0, -8508, -9405, 0, -495, 0, 0, 0, 0, 0, 0, 0, 0, 99000, 0, 99000, 340, 0, 18067),
	(914397928268336765, 'product', '2026-07', 'shopee', '?914397934081577666', 1, 1, 189500, 0, 0, 0, -16884, -18003, 0, -948, 0, 0, 0, 0, 0, 0, 0, 0, 189500, 0, 189500, 1250, 0, 34585),
	(914397928268336765, 'product', '2026-07', 'shopee', '?914397934081577667', 1, 1, 125000, 0, 0, 0, -11563, -11875, 0, -625, 0, 0, 0, 0, 0, 0, 0, 0, 125000, 0, 125000, 1250, 0, 22813),
	(914397928268336765, 'product', '2026-07', 'shopee', '?914397934081577668', 1, 1, 119000, 0, -500, 0, -11026, -11258, 0, -593, 0, 0, 0, 0, 0, 0, 0, 0, 119000, 0, 119000, 1250, 0, 21627),
	(914397928268336765, 'product', '2026-07', 'shopee', '?914397934081577669', 1, 1, 115500, 0, 0, 0, -10779, -10973, 0, -578, 0, 0, 0, 0, 0, 0, 0, 0, 115500, 0, 115500, 1250, 0, 21080),
	(914397928268336765, 'product', '2026-07', 'shopee', '?914397934081577670', 1, 1, 115500, 0, 0, 0, -9927, -10973, 0, -578, 0, 0, 0, 0, 0, 0, 0, 0, 115500, 0, 115500, 398, 0, 21080),
	(914397928268336765, 'product', '2026-07', 'shopee', '?914397934081577671', 1, 3, 495000, 0, 0, 0, -42088, -47025, 0, -2475, 0, 0, 0, 0, 0, 0, 0, 0, 495000, 0, 495000, 1250, 0, 90338),
	(914397928268336765, 'product', '2026-07', 'shopee', '?914397934081577673', 1, 1, 149000, 0, 0, 0, -12804, -14155, 0, -745, 0, 0, 0, 0, 0, 0, 0, 0, 149000, 0, 149000, 512, 0, 27193),
	(914397928268336765, 'product', '2026-07', 'shopee', '?914397934085771970', 1, 1, 149000, 0, -1000, 0, -13460, -14060, 0, -740, 0, 0, 0, 0, 0, 0, 0, 0, 149000, 0, 149000, 1250, 0, 27010),
	(914397928268336765, 'product', '2026-07', 'shopee', '?914397934085771971', 1, 1, 149000, 0, -2500, 0, -13336, -13918, 0, -733, 0, 0, 0, 0, 0, 0, 0, 0, 149000, 0, 149000, 1250, 0, 26737),
	(914397928268336765, 'product', '2026-07', 'tiktokShop', '?914397935945151613', 1, 1, 165000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 165000, 165000, 0, 0, 0, 0),
	(914397928268336765, 'product', '2026-07', 'tiktokShop', '?914397935953540212', 1, 2, 238000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 238000, 238000, 0, 0, 0, 0),
	(914397928268336765, 'product', '2026-07', 'tiktokShop', '?914397935953540213', 1, 1, 119000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 119000, 119000, 0, 0, 0, 0),
	(914397928268336765, 'product', '2026-07', 'tiktokShop', '?914397935957734516', 2, 2, 379000, 0, 0, 0, -2500, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 379000, 379000, 0, 0, 0, 0),
	(914397928268336765, 'product', '2026-07', 'tiktokShop', '?914397935957734517', 1, 1, 99000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 99000, 99000, 0, 0, 0, 0),
	(914397928268336765, 'product', '2026-07', 'tiktokShop', '?914397935957734518', 1, 1, 125000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 125000, 125000, 0, 0, 0, 0),
	(914397928268336765, 'product', '2026-08', 'shopee', '?914397934073189068', 1, 1, 99000, 0, 0, 0, -337, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 99000, 99000, 0, 0, 0, 0),
	(914397928268336765, 'product', '2026-08', 'shopee', '?914397934077383362', 1, 3, 297000, 0, -1000, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 297000, 297000, 0, 0, 0, 0),
	(914397928268336765, 'product', '2026-08', 'shopee', '?914397934081577672', 1, 1, 178000, 0, 0, 0, -608, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 178000, 178000, 0, 0, 0, 0),
	(914397928268336765, 'product', '2026-08', 'shopee', '?914397934085771972', 1, 1, 89500, 0, 0, 0, -305, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 89500, 89500, 0, 0, 0, 0),
	(914397928268336765, 'product', '2026-08', 'tiktokShop', '?914397935953540211', 1, 2, 238000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 238000, 238000, 0, 0, 0, 0),
	(914397928268336765, 'variant', '2026-07', 'shopee', '?914397934073189068', 1, 1, 99000, 0, 0, 0, -8508, -9405, 0, -495, 0, 0, 0, 0, 0, 0, 0, 0, 99000, 0, 99000, 340, 0, 18067),
	(914397928268336765, 'variant', '2026-07', 'shopee', '?914397934081577666', 1, 1, 189500, 0, 0, 0, -16884, -18003, 0, -948, 0, 0, 0, 0, 0, 0, 0, 0, 189500, 0, 189500, 1250, 0, 34585),
	(914397928268336765, 'variant', '2026-07', 'shopee', '?914397934081577667', 1, 1, 125000, 0, 0, 0, -11563, -11875, 0, -625, 0, 0, 0, 0, 0, 0, 0, 0, 125000, 0, 125000, 1250, 0, 22813),
	(914397928268336765, 'variant', '2026-07', 'shopee', '?914397934081577668', 1, 1, 119000, 0, -500, 0, -11026, -11258, 0, -593, 0, 0, 0, 0, 0, 0, 0, 0, 119000, 0, 119000, 1250, 0, 21627),
	(914397928268336765, 'variant', '2026-07', 'shopee', '?914397934081577669', 1, 1, 115500, 0, 0, 0, -10779, -10973, 0, -578, 0, 0, 0, 0, 0, 0, 0, 0, 115500, 0, 115500, 1250, 0, 21080),
	(914397928268336765, 'variant', '2026-07', 'shopee', '?914397934081577670', 1, 1, 115500, 0, 0, 0, -9927, -10973, 0, -578, 0, 0, 0, 0, 0, 0, 0, 0, 115500, 0, 115500, 398, 0, 21080),
	(914397928268336765, 'variant', '2026-07', 'shopee', '?914397934081577671', 1, 3, 495000, 0, 0, 0, -42088, -47025, 0, -2475, 0, 0, 0, 0, 0, 0, 0, 0, 495000, 0, 495000, 1250, 0, 90338),
	(914397928268336765, 'variant', '2026-07', 'shopee', '?914397934081577673', 1, 1, 149000, 0, 0, 0, -12804, -14155, 0, -745, 0, 0, 0, 0, 0, 0, 0, 0, 149000, 0, 149000, 512, 0, 27193),
	(914397928268336765, 'variant', '2026-07', 'shopee', '?914397934085771970', 1, 1, 149000, 0, -1000, 0, -13460, -14060, 0, -740, 0, 0, 0, 0, 0, 0, 0, 0, 149000, 0, 149000, 1250, 0, 27010),
	(914397928268336765, 'variant', '2026-07', 'shopee', '?914397934085771971', 1, 1, 149000, 0, -2500, 0, -13336, -13918, 0, -733, 0, 0, 0, 0, 0, 0, 0, 0, 149000, 0, 149000, 1250, 0, 26737),
	(914397928268336765, 'variant', '2026-07', 'tiktokShop', '?914397935945151613', 1, 1, 165000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 165000, 165000, 0, 0, 0, 0),
	(914397928268336765, 'variant', '2026-07', 'tiktokShop', '?914397935953540212', 1, 2, 238000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 238000, 238000, 0, 0, 0, 0),
	(914397928268336765, 'variant', '2026-07', 'tiktokShop', '?914397935953540213', 1, 1, 119000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 119000, 119000, 0, 0, 0, 0),
	(914397928268336765, 'variant', '2026-07', 'tiktokShop', '?914397935957734516', 2, 2, 379000, 0, 0, 0, -2500, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 379000, 379000, 0, 0, 0, 0),
	(914397928268336765, 'variant', '2026-07', 'tiktokShop', '?914397935957734517', 1, 1, 99000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 99000, 99000, 0, 0, 0, 0),
	(914397928268336765, 'variant', '2026-07', 'tiktokShop', '?914397935957734518', 1, 1, 125000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 125000, 125000, 0, 0, 0, 0),
	(914397928268336765, 'variant', '2026-08', 'shopee', '?914397934073189068', 1, 1, 99000, 0, 0, 0, -337, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 99000, 99000, 0, 0, 0, 0),
	(914397928268336765, 'variant', '2026-08', 'shopee', '?914397934077383362', 1, 3, 297000, 0, -1000, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 297000, 297000, 0, 0, 0, 0),
	(914397928268336765, 'variant', '2026-08', 'shopee', '?914397934081577672', 1, 1, 178000, 0, 0, 0, -608, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 178000, 178000, 0, 0, 0, 0),
	(914397928268336765, 'variant', '2026-08', 'shopee', '?914397934085771972', 1, 1, 89500, 0, 0, 0, -305, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 89500, 89500, 0, 0, 0, 0),
	(914397928268336765, 'variant', '2026-08', 'tiktokShop', '?914397935953540211', 1, 2, 238000, 0, 0, 0, -1250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 238000, 238000, 0, 0, 0, 0);
INSERT INTO public.profit_turn VALUES
	(914397928268336765);
INSERT INTO public.record_pack VALUES
	(914397928268336765, 914397930203271920, 914397931218293488, '\xf0521eda1298b00cf1521eda1298b00cf2521eda1298b00cf3521eda1298b00cf4521eda1298b00cf5521eda1298b00cf6521eda1298b00cf7521eda1298b00c', '\x0101018092b8669f01000080b2853d9f010000498a0100000000000e00000032363037303833303030303030300e00000032363037303833303030303030300300000049445208000000000000000800000061646d696e466565b7d7ffffffffffff10000000667265655368697070696e675874726196e7ffffffffffff05000000676f6f647348e801000000000010000000696e737572616e63655072656d69756d8ffdffffffffffff0d00000070726f63657373696e674665651efbffffffffffff0900000070726f6d6f5874726107eaffffffffffff0f0000007368697070696e6753756273696479c832000000000000110000007368697070696e67546f436f757269657238cdffffffffffff000000000000000001010180eede6b9f01000080c6f84c9f010000d4270600000000000e00000032363037313152305a4d4d5a35510e00000032363037313152305a4d4d5a35510300000049445208000000000000000800000061646d696e4665657a60ffffffffffff10000000667265655368697070696e6758747261529fffffffffffff05000000676f6f6473988d07000000000010000000696e737572616e63655072656d69756d55f6ffffffffffff0d00000070726f63657373696e674665651efbffffffffffff0900000070726f6d6f58747261fda8ffffffffffff0f0000007368697070696e67537562736964796419000000000000110000007368697070696e67546f436f75726965729ce6ffffffffffff00000000000000000101018002527b9f01000080da6b5c9f010000f26b0100000000000e00000032363037313444315939395a42450e00000032363037313444315939395a42450300000049445208000000000000000800000061646d696e466565c7daffffffffffff10000000667265655368697070696e675874726171e9ffffffffffff05000000676f6f64732cc301000000000010000000696e737572616e63655072656d69756dbefdffffffffffff0d00000070726f63657373696e674665651efbffffffffffff0900000070726f6d6f58747261b2ebffffffffffff0f0000007368697070696e67537562736964797094000000000000110000007368697070696e67546f436f7572696572906bffffffffffff00000000000000000101018016c58a9f01000080eede6b9f010000e6830400000000000e00000032363037313732325859585948350e00000032363037313732325859585948350300000049445208000000000000000800000061646d696e466565db8affffffffffff10000000667265655368697070696e675874726101b9ffffffffffff05000000676f6f6473ec8b05000000000010000000696e737572616e63655072656d69756de6f8ffffffffffff0d00000070726f63657373696e674665651efbffffffffffff0900000070726f6d6f587472611ac0ffffffffffff0f0000007368697070696e6753756273696479401f000000000000110000007368697070696e67546f436f7572696572c0e0ffffffffffff000000000000000001010180865e9f9f0100008002527b9f010000bcd30100000000000e0000003236303732305132574b4a5951570e0000003236303732305132574b4a5951570300000049445209000000000000000800000061646d696e4665654ed0ffffffffffff10000000667265655368697070696e675874726118e3ffffffffffff05000000676f6f6473084602000000000010000000696e737572616e63655072656d69756d1cfdffffffffffff0d00000070726f63657373696e674665651efbffffffffffff0900000070726f6d6f58747261fce5ffffffffffff0d00000073656c6c6572566f756368657218fcffffffffffff130000007368697070696e675061696442794275796572401f000000000000110000007368697070696e67546f436f7572696572c0e0ffffffffffff0000000000000000010101809ad1ae9f0100008016c58a9f01000087750100000000000e000000323630373233433356383759584b0e000000323630373233433356383759584b0300000049445209000000000000000800000061646d696e466565d0d9ffffffffffff10000000667265655368697070696e6758747261dbe8ffffffffffff05000000676f6f6473d8d001000000000010000000696e737572616e63655072656d69756daffdffffffffffff0d00000070726f63657373696e674665651efbffffffffffff0900000070726f6d6f587472612bebffffffffffff0d00000073656c6c6572566f75636865720cfeffffffffffff0f0000007368697070696e67537562736964796419000000000000110000007368697070696e67546f436f75726965729ce6ffffffffffff000000000000000001010180521eb99f010000802a389a9f010000f1ce0100000000000e00000032363037323631345458565833420e00000032363037323631345458565833420300000049445209000000000000000800000061646d696e466565cad0ffffffffffff10000000667265655368697070696e675874726163e3ffffffffffff05000000676f6f6473084602000000000010000000696e737572616e63655072656d69756d23fdffffffffffff0d00000070726f63657373696e674665651efbffffffffffff0900000070726f6d6f587472613fe6ffffffffffff0d00000073656c6c6572566f75636865723cf6ffffffffffff0f0000007368697070696e6753756273696479401f000000000000110000007368697070696e67546f436f7572696572c0e0ffffffffffff0000000000000000010101801eded29f010000803eaba99f01000041580200000000000e0000003236303732395034534a475839320e0000003236303732395034534a475839320300000049445208000000000000000800000061646d696e466565eec2ffffffffffff10000000667265655368697070696e6758747261fddaffffffffffff05000000676f6f64733ce402000000000010000000696e737572616e63655072656d69756d4cfcffffffffffff0d00000070726f63657373696e674665651efbffffffffffff0900000070726f6d6f58747261b0deffffffffffff0f0000007368697070696e6753756273696479401f000000000000110000007368697070696e67546f436f7572696572c0e0ffffffffffff0000000000000000'),
	(914397928268336765, 914397932353524418, 914397934224184002, '\xc292c88b1398b00cc392c88b1398b00cc492c88b1398b00cc592c88b1398b00cc692c88b1398b00cc792c88b1398b00cc892c88b1398b00cc992c88b1398b00cca92c88b1398b00ccb92c88b1398b00c', '\x7b226368223a2273686f706565222c2273223a22636f6d706c65746564222c226e223a223236303730383330303030303030222c227374223a2253656c65736169222c226279223a2270656d62656c693534373730353733222c227263223a22442a2a2a2a2a2a73222c227068223a222a2a2a2a2a2a3332222c226164223a222a2a2a2a2a2a6c616e204b656e616e6761204e6f2e2033302c204b41422e204a454d4245522c204b4543414d4154414e20434f4e544f482c204a4157412054494d55522c2049442c203539343030222c226369223a224b41422e204a454d424552222c227072223a224a4157412054494d5552222c22706d223a22434f44202842617961722064692054656d70617429222c227370223a224e657874204461792d4a4e4520594553222c227472223a225350584944303736373437333139323431222c226375223a22494452222c226f223a313738333531313730303030302c227064223a313738333531313730303030302c227362223a313738333730323734303030302c226172223a313738333539313038303030302c22636f223a313738343136373830303030302c2274223a3132353030302c2277223a3432302c22616d223a7b227368697070696e67457374696d617465223a31333030302c227368697070696e67526562617465457374696d617465223a31333030307d2c226f74223a7b22416e746172206b6520636f756e7465722f207069636b2d7570223a22416e746172206b6520436f756e746572227d2c226c223a5b7b2271223a312c226b223a22306334663539353934386339656538662e31222c22736b223a224b41494e2d4241524f4e47222c2276223a22496e6469676f222c2270223a224b61696e20426174696b204361702032204d65746572204d6f74696620506172616e67204261726f6e67204a6570617261222c226f70223a3133353030302c227070223a3132353030302c22737562223a3132353030302c2277223a3432302c22616d223a7b2273656c6c6572446973636f756e74223a31303030302c22746f74616c446973636f756e74223a31303030307d7d5d7d7b226368223a2273686f706565222c2273223a22636f6d706c65746564222c226e223a2232363037313152305a4d4d5a3551222c227374223a2253656c65736169222c226279223a2270656d62656c693934373838343933222c227263223a22572a2a2a2a2a2a69222c227068223a222a2a2a2a2a2a3330222c226164223a222a2a2a2a2a2a6c616e204d61776172204e6f2e203131392c204b4f54412053454d4152414e472c204b4543414d4154414e20434f4e544f482c204a4157412054454e4741482c2049442c203539343030222c226369223a224b4f54412053454d4152414e47222c227072223a224a4157412054454e474148222c22706d223a22535061794c61746572222c227370223a2248656d6174204b6172676f2d5350582048656d6174222c227472223a225350584944303332373539383032383931222c226375223a22494452222c226f223a313738333738343934303030302c227064223a313738333738353234303030302c227362223a313738333936313934303030302c226172223a313738333831363038303030302c22636f223a313738343232333636303030302c2274223a3437303235302c2277223a3834302c22616d223a7b22706c6174666f726d566f7563686572223a32343735302c227368697070696e67457374696d617465223a363530302c227368697070696e67526562617465457374696d617465223a363530307d2c226f74223a7b22416e746172206b6520636f756e7465722f207069636b2d7570223a22416e746172206b6520436f756e746572227d2c226c223a5b7b2271223a332c226b223a22383035373434353239656664653361332e31222c22736b223a224b504a2d504152414e47222c2276223a2248696a6175204c756d75742c584c222c2270223a224b656d656a6120426174696b2050726961204c656e67616e2050616e6a616e67204d6f74696620506172616e67204b6174756e205072696d6973696d61222c226f70223a3138393030302c227070223a3136353030302c22737562223a3439353030302c2277223a3834302c22616d223a7b2273656c6c6572446973636f756e74223a37323030302c22746f74616c446973636f756e74223a37323030307d7d5d7d7b226368223a2273686f706565222c2273223a22636f6d706c65746564222c226e223a2232363037313444315939395a4245222c227374223a2253656c65736169222c226279223a2270656d62656c693733303030373031222c227263223a224d2a2a2a2a2a2a69222c227068223a222a2a2a2a2a2a3230222c226164223a222a2a2a2a2a2a6c616e2054657261746169204e6f2e2037322c204b41422e20494e445241474952492048494c49522c204b4543414d4154414e20434f4e544f482c20524941552c2049442c203539343030222c226369223a224b41422e20494e445241474952492048494c4952222c227072223a2252494155222c22706d223a224f6e6c696e65205061796d656e74222c227370223a22526567756c65722028436173686c657373292d535058205374616e64617264222c227472223a225350584944303434353835333133373531222c226375223a22494452222c226f223a313738333938313536303030302c227064223a313738333938323034303030302c227362223a313738343232313134303030302c226172223a313738343035323330303030302c22636f223a313738343534363934303030302c2274223a3130393732352c2277223a3238302c22616d223a7b22706c6174666f726d566f7563686572223a353737352c227368697070696e67457374696d617465223a33383030302c227368697070696e67526562617465457374696d617465223a33383030307d2c226f74223a7b22416e746172206b6520636f756e7465722f207069636b2d7570223a22416e746172206b6520436f756e746572227d2c226c223a5b7b2271223a312c226b223a22316664386333363430356238303666372e31222c22736b223a224b50442d4d454741222c2276223a22486974616d2c4c222c2270223a224b656d656a6120426174696b2050726961204c656e67616e2050656e64656b204d6f746966204d656761204d656e64756e67222c226f70223a3133393030302c227070223a3131353530302c22737562223a3131353530302c2277223a3238302c22616d223a7b2273656c6c6572446973636f756e74223a32333530302c22746f74616c446973636f756e74223a32333530307d7d5d7d7b226368223a2273686f706565222c2273223a22636f6d706c65746564222c226e223a223236303731373232585958594835222c227374223a2253656c65736169222c226279223a2270656d62656c693234383634383533222c227263223a224c2a2a2a2a2a2a62222c227068223a222a2a2a2a2a2a3430222c226164223a222a2a2a2a2a2a6c616e204d61776172204e6f2e2036382c204b4f54412054414e474552414e472c204b4543414d4154414e20434f4e544f482c2042414e54454e2c2049442c203539343030222c226369223a224b4f54412054414e474552414e47222c227072223a2242414e54454e222c22706d223a2253616c646f2053686f706565506179222c227370223a22526567756c65722028436173686c657373292d4a4e4520526567756c6572222c227472223a225350584944303632343937303833333930222c226375223a22494452222c226f223a313738343236363434303030302c227064223a313738343236373238303030302c227362223a313738343438303334303030302c226172223a313738343334323136303030302c22636f223a313738343738323434303030302c2274223a3334353332352c2277223a3932302c22616d223a7b22706c6174666f726d566f7563686572223a31383137352c227368697070696e67457374696d617465223a383030302c227368697070696e67526562617465457374696d617465223a383030307d2c226f74223a7b22416e746172206b6520636f756e7465722f207069636b2d7570223a22416e746172206b6520436f756e746572227d2c226c223a5b7b2271223a312c226b223a22633932316365643263376564613930342e31222c22736b223a22424c532d4c4552454e47222c2276223a22536f67616e2c4c222c2270223a22426c6f75736520426174696b2057616e697461204c656e67616e20332f34204d6f746966204c6572656e67222c226f70223a3132393030302c227070223a39393030302c22737562223a39393030302c2277223a3332302c22616d223a7b2273656c6c6572446973636f756e74223a33303030302c22746f74616c446973636f756e74223a33303030307d7d2c7b2271223a312c226b223a22393436353864666537316232613337322e31222c22736b223a224b50442d4d454741222c2276223a22536f67616e2c4c222c2270223a224b656d656a6120426174696b2050726961204c656e67616e2050656e64656b204d6f746966204d656761204d656e64756e67222c226f70223a3133393030302c227070223a3131353530302c22737562223a3131353530302c2277223a3238302c22616d223a7b2273656c6c6572446973636f756e74223a32333530302c22746f74616c446973636f756e74223a32333530307d7d2c7b2271223a312c226b223a22363563393461636162356231333932662e31222c22736b223a224f55542d5349444f222c2276223a22496e6469676f2c53222c2270223a224f7574657220426174696b2057616e697461204b696d6f6e6f204d6f746966205369646f204d756b7469222c226f70223a3137353030302c227070223a3134393030302c22737562223a3134393030302c2277223a3332302c22616d223a7b2273656c6c6572446973636f756e74223a32363030302c22746f74616c446973636f756e74223a32363030307d7d5d7d7b226368223a2273686f706565222c2273223a22636f6d706c65746564222c226e223a223236303732305132574b4a595157222c227374223a2253656c65736169222c226279223a2270656d62656c693437363131393531222c227263223a22532a2a2a2a2a2a69222c227068223a222a2a2a2a2a2a3131222c226164223a222a2a2a2a2a2a6c616e2043656d70616b61204e6f2e2034312c204b4f54412054414e474552414e472c204b4543414d4154414e20434f4e544f482c2042414e54454e2c2049442c203539343030222c226369223a224b4f54412054414e474552414e47222c227072223a2242414e54454e222c22706d223a22434f44202842617961722064692054656d70617429222c227370223a22526567756c65722028436173686c657373292d4a4e4520526567756c6572222c227472223a225350584944303935323530303833343732222c226375223a22494452222c226f223a313738343535353736303030302c227064223a313738343535353736303030302c227362223a313738343733393534303030302c226172223a313738343633373534303030302c22636f223a313738353131383332303030302c2274223a3134383535302c2277223a3332302c22616d223a7b22706c6174666f726d566f7563686572223a373435302c2273656c6c6572566f7563686572223a313030302c227368697070696e67457374696d617465223a383030302c227368697070696e675061696442794275796572223a383030302c227368697070696e67526562617465457374696d617465223a383030307d2c226f74223a7b22416e746172206b6520636f756e7465722f207069636b2d7570223a22416e746172206b6520436f756e746572227d2c226c223a5b7b2271223a312c226b223a22396538613036366561353862366432612e31222c22736b223a224f55542d5349444f222c2276223a22536f67616e2c53222c2270223a224f7574657220426174696b2057616e697461204b696d6f6e6f204d6f746966205369646f204d756b7469222c226f70223a3137353030302c227070223a3134393030302c22737562223a3134393030302c2277223a3332302c22616d223a7b2273656c6c6572446973636f756e74223a32363030302c22746f74616c446973636f756e74223a32363030307d7d5d7d7b226368223a2273686f706565222c2273223a22636f6d706c65746564222c226e223a22323630373233433356383759584b222c227374223a2253656c65736169222c226279223a2270656d62656c693338383736333232222c227263223a22412a2a2a2a2a2a61222c227068223a222a2a2a2a2a2a3733222c226164223a222a2a2a2a2a2a6c616e204d656c617469204e6f2e2034372c204b4f54412053454d4152414e472c204b4543414d4154414e20434f4e544f482c204a4157412054454e4741482c2049442c203539343030222c226369223a224b4f54412053454d4152414e47222c227072223a224a4157412054454e474148222c22706d223a2253616c646f2053686f706565506179222c227370223a22526567756c65722028436173686c657373292d4a4e4520526567756c6572222c227472223a225350584944303634353338373937313533222c226375223a22494452222c226f223a313738343734323930303030302c227064223a313738343734343238303030302c227362223a313738343939383734303030302c226172223a313738343737333338303030302c22636f223a313738353334393734303030302c2274223a3131383530302c2277223a3238302c22616d223a7b2273656c6c6572566f7563686572223a3530302c227368697070696e67457374696d617465223a363530302c227368697070696e67526562617465457374696d617465223a363530307d2c226f74223a7b22416e746172206b6520636f756e7465722f207069636b2d7570223a22416e746172206b6520436f756e746572227d2c226c223a5b7b2271223a312c226b223a22363532396461396431366238616631362e31222c22736b223a224b50442d4b4157554e47222c2276223a22536f67616e2c4d222c2270223a224b656d656a6120426174696b2050726961204c656e67616e2050656e64656b204d6f746966204b6177756e67204b6174756e2048616c7573222c226f70223a3134353030302c227070223a3131393030302c22737562223a3131393030302c2277223a3238302c22616d223a7b2273656c6c6572446973636f756e74223a32363030302c22746f74616c446973636f756e74223a32363030307d7d5d7d7b226368223a2273686f706565222c2273223a22636f6d706c65746564222c226e223a223236303732363134545856583342222c227374223a2253656c65736169222c226279223a2270656d62656c693735383232383639222c227263223a22492a2a2a2a2a2a79222c227068223a222a2a2a2a2a2a3730222c226164223a222a2a2a2a2a2a6c616e20416e676772656b204e6f2e203136382c204b4f544120535552414b415254412c204b4543414d4154414e20434f4e544f482c204a4157412054454e4741482c2049442c203539343030222c226369223a224b4f544120535552414b41525441222c227072223a224a4157412054454e474148222c22706d223a22434f44202842617961722064692054656d70617429222c227370223a22526567756c65722028436173686c657373292d535058205374616e64617264222c227472223a225350584944303735333736383231303239222c226375223a22494452222c226f223a313738353034343436303030302c227064223a313738353034343436303030302c227362223a313738353235373934303030302c226172223a313738353132313830303030302c22636f223a313738353532383732303030302c2274223a3134363530302c2277223a3332302c22616d223a7b2273656c6c6572566f7563686572223a323530302c227368697070696e67457374696d617465223a383030302c227368697070696e67526562617465457374696d617465223a383030307d2c226f74223a7b22416e746172206b6520636f756e7465722f207069636b2d7570223a22416e746172206b6520436f756e746572227d2c226c223a5b7b2271223a312c226b223a22396463333334316334376239363832382e31222c22736b223a224f55542d5349444f222c2276223a22536f67616e2c584c222c2270223a224f7574657220426174696b2057616e697461204b696d6f6e6f204d6f746966205369646f204d756b7469222c226f70223a3137353030302c227070223a3134393030302c22737562223a3134393030302c2277223a3332302c22616d223a7b2273656c6c6572446973636f756e74223a32363030302c22746f74616c446973636f756e74223a32363030307d7d5d7d7b226368223a2273686f706565222c2273223a22636f6d706c65746564222c226e223a223236303732395034534a47583932222c227374223a2253656c65736169222c226279223a2270656d62656c693531333533303638222c227263223a22592a2a2a2a2a2a69222c227068223a222a2a2a2a2a2a3632222c226164223a222a2a2a2a2a2a6c616e204461686c6961204e6f2e2033302c204b4f5441204a414b415254412042415241542c204b4543414d4154414e20434f4e544f482c20444b49204a414b415254412c2049442c203539343030222c226369223a224b4f5441204a414b41525441204241524154222c227072223a22444b49204a414b41525441222c22706d223a2251524953222c227370223a22526567756c65722028436173686c657373292d535058205374616e64617264222c227472223a225350584944303831383438313535313237222c22626e223a22746f6c6f6e6720646962756e676b757320726170692c20756e74756b206b61646f222c226375223a22494452222c226f223a313738353333313536303030302c227064223a313738353333323736303030302c227362223a313738353531373134303030302c226172223a313738353336383034303030302c22636f223a313738353939373734303030302c2274223a3138393530302c2277223a3332302c22616d223a7b227368697070696e67457374696d617465223a383030302c227368697070696e67526562617465457374696d617465223a383030307d2c226f74223a7b22416e746172206b6520636f756e7465722f207069636b2d7570223a22416e746172206b6520436f756e746572227d2c226c223a5b7b2271223a312c226b223a22346134643561396165383865656362392e31222c22736b223a224452532d53454b4152222c2276223a22536f67616e2c53222c2270223a22447265737320426174696b2057616e697461204d696469204d6f7469662053656b6172204a61676164222c226f70223a3232353030302c227070223a3138393530302c22737562223a3138393530302c2277223a3332302c22616d223a7b2273656c6c6572446973636f756e74223a33353530302c22746f74616c446973636f756e74223a33353530307d7d5d7d7b226368223a2273686f706565222c2273223a2264656c697665726564222c226e223a223236303830314235523735584653222c227374223a2254656c61682044696b6972696d222c226279223a2270656d62656c693435333432363937222c227263223a22542a2a2a2a2a2a6e222c227068223a222a2a2a2a2a2a3534222c226164223a222a2a2a2a2a2a6c616e2054657261746169204e6f2e2035362c204b4f54412050414c454d42414e472c204b4543414d4154414e20434f4e544f482c2053554d41544552412053454c4154414e2c2049442c203539343030222c226369223a224b4f54412050414c454d42414e47222c227072223a2253554d41544552412053454c4154414e222c22706d223a224f6e6c696e65205061796d656e74222c227370223a22526567756c65722028436173686c657373292d535058205374616e64617264222c227472223a225350584944303231383635373738353336222c22626e223a227761726e61206a616e67616e2074657274756b61725c6e746572696d61206b61736968222c226375223a22494452222c226f223a313738353538363638303030302c227064223a313738353538373832303030302c227362223a313738353737363334303030302c226172223a313738353636313332303030302c2274223a3239363030302c2277223a3936302c22616d223a7b2273656c6c6572566f7563686572223a313030302c227368697070696e67457374696d617465223a31383030302c227368697070696e67526562617465457374696d617465223a31383030307d2c226f74223a7b22416e746172206b6520636f756e7465722f207069636b2d7570223a22416e746172206b6520436f756e746572227d2c226c223a5b7b2271223a332c226b223a22353238333063616638343032386264302e31222c22736b223a22424c532d4c4552454e47222c2276223a22536f67616e2c4d222c2270223a22426c6f75736520426174696b2057616e697461204c656e67616e20332f34204d6f746966204c6572656e67222c226f70223a3132393030302c227070223a39393030302c22737562223a3239373030302c2277223a3936302c22616d223a7b2273656c6c6572446973636f756e74223a39303030302c22746f74616c446973636f756e74223a39303030307d7d5d7d7b226368223a2273686f706565222c2273223a2273686970706564222c226e223a223236303830343036515753574e47222c227374223a22536564616e672044696b6972696d222c226279223a2270656d62656c693235323939383039222c227263223a22452a2a2a2a2a2a73222c227068223a222a2a2a2a2a2a3930222c226164223a222a2a2a2a2a2a6c616e204b656e616e6761204e6f2e2037382c204b4f54412044454e50415341522c204b4543414d4154414e20434f4e544f482c2042414c492c2049442c203539343030222c226369223a224b4f54412044454e5041534152222c227072223a2242414c49222c22706d223a2251524953222c227370223a2248656d6174204b6172676f2d5350582048656d6174222c227472223a225350584944303931393933373132353339222c226375223a22494452222c226f223a313738353832323930303030302c227064223a313738353832333338303030302c227362223a313738363033353534303030302c226172223a313738353839383632303030302c2274223a3336363530302c2277223a3938302c22616d223a7b227368697070696e67457374696d617465223a31343030302c227368697070696e67526562617465457374696d617465223a31343030307d2c226f74223a7b22416e746172206b6520636f756e7465722f207069636b2d7570223a22416e746172206b6520436f756e746572227d2c226c223a5b7b2271223a312c226b223a22633932316365643263376564613930342e31222c22736b223a22424c532d4c4552454e47222c2276223a22536f67616e2c4c222c2270223a22426c6f75736520426174696b2057616e697461204c656e67616e20332f34204d6f746966204c6572656e67222c226f70223a3132393030302c227070223a39393030302c22737562223a39393030302c2277223a3332302c22616d223a7b2273656c6c6572446973636f756e74223a33303030302c22746f74616c446973636f756e74223a33303030307d7d2c7b2271223a312c226b223a22363762373239363235653030646139662e31222c22736b223a225352472d54554d50414c222c2276223a22496e6469676f222c2270223a22536172756e6720426174696b2050726961204d6f7469662054756d70616c222c226f70223a3131303030302c227070223a38393530302c22737562223a38393530302c2277223a3338302c22616d223a7b2273656c6c6572446973636f756e74223a32303530302c22746f74616c446973636f756e74223a32303530307d7d2c7b2271223a312c226b223a22343437393538643832383330366463362e31222c22736b223a224b504a2d5452554e54554d222c2276223a22536f67616e2c58584c222c2270223a224b656d656a6120426174696b205072696120536c696d20466974204c656e67616e2050616e6a616e67204d6f746966205472756e74756d222c226f70223a3230353030302c227070223a3137383030302c22737562223a3137383030302c2277223a3238302c22616d223a7b2273656c6c6572446973636f756e74223a32373030302c22746f74616c446973636f756e74223a32373030307d7d5d7d'),
	(914397928268336765, 914397935248897139, 914397936091952243, '\x73745cfb1398b00c74745cfb1398b00c75745cfb1398b00c76745cfb1398b00c77745cfb1398b00c78745cfb1398b00c79745cfb1398b00c7a745cfb1398b00c7b745cfb1398b00c7c745cfb1398b00c', '\x7b226368223a2274696b746f6b53686f70222c2273223a22636f6d706c65746564222c226e223a22353830303030303030303030303030303033222c227374223a2253656c65736169222c226279223a2270656d62656c693239383039323936222c227263223a22452a2a2a2a2a2a64222c227068223a22282b3632293832392a2a2a2a2a2a3837222c226164223a222a2a2a2a2a2a6c616e2043656d70616b61204e6f2e20313831222c226369223a224b4f5441205355524142415941222c227072223a224a4157412054494d5552222c22706d223a224f6e6c696e65205061796d656e74222c227370223a224a26542045787072657373222c227472223a224a5832353730313533393536222c22706b223a2231313835323537373037393634393933313335222c226375223a22494452222c226f223a313738333530303336313030302c227064223a313738333530313234373030302c226172223a313738333537323631373030302c227368223a313738333537383930393030302c22646c223a313738333739373439343030302c2274223a3233383030302c2277223a3536302c22616d223a7b227368697070696e674f726967696e616c223a383030302c227368697070696e67506c6174666f726d446973636f756e74223a383030307d2c226f74223a7b2244656c6976657279204f7074696f6e223a22526567756c6572222c22446973747269637473223a224b6563616d6174616e20436f6e746f68222c2246756c66696c6c6d656e742054797065223a2244696b6972696d206f6c65682050656e6a75616c222c224e6f726d616c206f72205072652d6f72646572223a224e6f726d616c222c2256696c6c61676573223a224b656c75726168616e20436f6e746f68222c2257617265686f757365204e616d65223a22477564616e67204a6570617261222c225a6970636f6465223a223539343030227d2c226c223a5b7b2271223a322c226b223a22306436636133623432616134333533352e31222c22736b223a224b50442d4b4157554e47222c227369223a2231373330303030303030303030303130313330222c2276223a2248696a6175204c756d75742c204d222c2270223a224b656d656a6120426174696b2050726961204c656e67616e2050656e64656b204d6f746966204b6177756e67204b6174756e2048616c7573222c226f70223a3134353030302c227070223a3131393030302c22737562223a3233383030302c22616d223a7b2273656c6c6572446973636f756e74223a35323030302c22737562746f74616c4265666f7265446973636f756e74223a3239303030307d2c226f74223a7b2250726f647563742043617465676f7279223a22426174696b227d7d5d7d7b226368223a2274696b746f6b53686f70222c2273223a22636f6d706c65746564222c226e223a22353830353530333739393136363830343830222c227374223a2253656c65736169222c226279223a2270656d62656c693130353131373834222c227263223a22442a2a2a2a2a2a6e222c227068223a22282b3632293835322a2a2a2a2a2a3033222c226164223a222a2a2a2a2a2a6c616e204d61776172204e6f2e2039222c226369223a224b4f54412054414e474552414e47222c227072223a2242414e54454e222c22706d223a22434f44202842617961722064692054656d70617429222c227370223a225369436570617420524547222c227472223a224a5836323136373830333433222c22706b223a2231313038393633313336363735353736323739222c226375223a22494452222c226f223a313738333737383339373030302c227064223a313738333737383339373030302c226172223a313738333830323838353030302c227368223a313738333832313539333030302c22646c223a313738343139303039333030302c2274223a3132343030302c2277223a3432302c22616d223a7b227061796d656e74506c6174666f726d446973636f756e74223a313030302c227368697070696e674f726967696e616c223a383030302c227368697070696e67506c6174666f726d446973636f756e74223a383030307d2c226f74223a7b2244656c6976657279204f7074696f6e223a22526567756c6572222c22446973747269637473223a224b6563616d6174616e20436f6e746f68222c2246756c66696c6c6d656e742054797065223a2244696b6972696d206f6c65682050656e6a75616c222c224e6f726d616c206f72205072652d6f72646572223a224e6f726d616c222c2256696c6c61676573223a224b656c75726168616e20436f6e746f68222c2257617265686f757365204e616d65223a22477564616e67204a6570617261222c225a6970636f6465223a223539343030227d2c226c223a5b7b2271223a312c226b223a22666232663833333934613465306538332e31222c22736b223a224b41494e2d4241524f4e47222c227369223a2231373330303030303030303030303130373130222c2276223a22496e6469676f222c2270223a224b61696e20426174696b204361702032204d65746572204d6f74696620506172616e67204261726f6e67204a6570617261222c226f70223a3133353030302c227070223a3132353030302c22737562223a3132353030302c22616d223a7b2273656c6c6572446973636f756e74223a31303030302c22737562746f74616c4265666f7265446973636f756e74223a3133353030307d2c226f74223a7b2250726f647563742043617465676f7279223a22426174696b227d7d5d7d7b226368223a2274696b746f6b53686f70222c2273223a22636f6d706c65746564222c226e223a22353831313030373539383333333630393537222c227374223a2253656c65736169222c226279223a2270656d62656c693737323039363130222c227263223a22482a2a2a2a2a2a66222c227068223a22282b3632293838332a2a2a2a2a2a3432222c226164223a222a2a2a2a2a2a6c616e2054657261746169204e6f2e20313435222c226369223a224b41422e20534c454d414e222c227072223a22444920594f4759414b41525441222c22706d223a224f6e6c696e65205061796d656e74222c227370223a225369436570617420524547222c227472223a224a5837393034343337353631222c22706b223a2231313939353635383931353531363033343332222c226375223a22494452222c226f223a313738343031343933313030302c227064223a313738343031363335303030302c226172223a313738343036363336343030302c227368223a313738343037313938393030302c22646c223a313738343334303532353030302c2274223a3136353030302c2277223a3238302c22616d223a7b227368697070696e674f726967696e616c223a383030302c227368697070696e67506c6174666f726d446973636f756e74223a383030307d2c226f74223a7b2244656c6976657279204f7074696f6e223a22526567756c6572222c22446973747269637473223a224b6563616d6174616e20436f6e746f68222c2246756c66696c6c6d656e742054797065223a2244696b6972696d206f6c65682050656e6a75616c222c224e6f726d616c206f72205072652d6f72646572223a224e6f726d616c222c2256696c6c61676573223a224b656c75726168616e20436f6e746f68222c2257617265686f757365204e616d65223a22477564616e67204a6570617261222c225a6970636f6465223a223539343030227d2c226c223a5b7b2271223a312c226b223a22303236663337353838643630663633612e31222c22736b223a224b504a2d504152414e47222c227369223a2231373330303030303030303030303130303333222c2276223a2248696a6175204c756d75742c2058584c222c2270223a224b656d656a6120426174696b2050726961204c656e67616e2050616e6a616e67204d6f74696620506172616e67204b6174756e205072696d6973696d61222c226f70223a3138393030302c227070223a3136353030302c22737562223a3136353030302c22616d223a7b2273656c6c6572446973636f756e74223a32343030302c22737562746f74616c4265666f7265446973636f756e74223a3138393030307d2c226f74223a7b2250726f647563742043617465676f7279223a22426174696b227d7d5d7d7b226368223a2274696b746f6b53686f70222c2273223a22636f6d706c65746564222c226e223a22353830353235323339383433313938383130222c227374223a2253656c65736169222c226279223a2270656d62656c693933323839373832222c227263223a22462a2a2a2a2a2a77222c227068223a22282b3632293836322a2a2a2a2a2a3531222c226164223a222a2a2a2a2a2a6c616e2043656d70616b61204e6f2e20313233222c226369223a224b41422e204c41425548414e2042415455222c227072223a2253554d4154455241205554415241222c22706d223a2251524953222c227370223a224a26542045787072657373222c227472223a224a5833323139343239303530222c22706b223a2231313736303834313433363533333934353636222c226375223a22494452222c226f223a313738343330303234393030302c227064223a313738343330313434313030302c226172223a313738343331323736333030302c227368223a313738343331383137303030302c22646c223a313738343637363532313030302c2274223a3137373532352c2277223a3332302c22616d223a7b227061796d656e74506c6174666f726d446973636f756e74223a31313937352c227368697070696e674f726967696e616c223a33383030302c227368697070696e67506c6174666f726d446973636f756e74223a33383030307d2c226f74223a7b2244656c6976657279204f7074696f6e223a22526567756c6572222c22446973747269637473223a224b6563616d6174616e20436f6e746f68222c2246756c66696c6c6d656e742054797065223a2244696b6972696d206f6c65682050656e6a75616c222c224e6f726d616c206f72205072652d6f72646572223a224e6f726d616c222c2256696c6c61676573223a224b656c75726168616e20436f6e746f68222c2257617265686f757365204e616d65223a22477564616e67204a6570617261222c225a6970636f6465223a223539343030227d2c226c223a5b7b2271223a312c226b223a22333235346466313166373265333838622e31222c22736b223a224452532d53454b4152222c227369223a2231373330303030303030303030303130343133222c2276223a224d6172756e2c20584c222c2270223a22447265737320426174696b2057616e697461204d696469204d6f7469662053656b6172204a61676164222c226f70223a3232353030302c227070223a3138393530302c22737562223a3138393530302c22616d223a7b2273656c6c6572446973636f756e74223a33353530302c22737562746f74616c4265666f7265446973636f756e74223a3232353030307d2c226f74223a7b2250726f647563742043617465676f7279223a22426174696b227d7d5d7d7b226368223a2274696b746f6b53686f70222c2273223a22636f6d706c65746564222c226e223a22353831303735363139373539383739323837222c227374223a2253656c65736169222c226279223a2270656d62656c693734333738303335222c227263223a224d2a2a2a2a2a2a6b222c227068223a22282b3632293830362a2a2a2a2a2a3739222c226164223a222a2a2a2a2a2a6c616e2043656d70616b61204e6f2e20313338222c226369223a224b4f5441204a41594150555241222c227072223a225041505541222c22706d223a224f6e6c696e65205061796d656e74222c227370223a224a4e4520526567756c6572222c227472223a224a5835323339313636393931222c22706b223a2231313937383537353932353330303437353939222c226375223a22494452222c226f223a313738343535363230313030302c227064223a313738343535373133303030302c226172223a313738343537323632353030302c227368223a313738343538353336363030302c22646c223a313738343937313438373030302c2274223a39363530302c2277223a3332302c22616d223a7b227061796d656e74506c6174666f726d446973636f756e74223a323530302c227368697070696e674f726967696e616c223a37373030302c227368697070696e67506c6174666f726d446973636f756e74223a37373030307d2c226f74223a7b2244656c6976657279204f7074696f6e223a22526567756c6572222c22446973747269637473223a224b6563616d6174616e20436f6e746f68222c2246756c66696c6c6d656e742054797065223a2244696b6972696d206f6c65682050656e6a75616c222c224e6f726d616c206f72205072652d6f72646572223a224e6f726d616c222c2256696c6c61676573223a224b656c75726168616e20436f6e746f68222c2257617265686f757365204e616d65223a22477564616e67204a6570617261222c225a6970636f6465223a223539343030227d2c226c223a5b7b2271223a312c226b223a22343465313063323866336135343132392e31222c22736b223a22424c532d4c4552454e47222c227369223a2231373330303030303030303030303130353031222c2276223a22536f67616e2c204d222c2270223a22426c6f75736520426174696b2057616e697461204c656e67616e20332f34204d6f746966204c6572656e67222c226f70223a3132393030302c227070223a39393030302c22737562223a39393030302c22616d223a7b2273656c6c6572446973636f756e74223a33303030302c22737562746f74616c4265666f7265446973636f756e74223a3132393030307d2c226f74223a7b2250726f647563742043617465676f7279223a22426174696b227d7d5d7d7b226368223a2274696b746f6b53686f70222c2273223a22636f6d706c65746564222c226e223a22353830353030303939373639373137313430222c227374223a2253656c65736169222c226279223a2270656d62656c693339353438333231222c227263223a224d2a2a2a2a2a2a73222c227068223a22282b3632293831322a2a2a2a2a2a3835222c226164223a222a2a2a2a2a2a6c616e2043656d70616b61204e6f2e203534222c226369223a224b4f5441204a414b415254412054494d5552222c227072223a22444b49204a414b41525441222c22706d223a22535061794c61746572222c227370223a224a26542045787072657373222c227472223a224a5838363233353732343832222c22706b223a2231313236373338333237333232343932373435222c226375223a22494452222c226f223a313738343831353434343030302c227064223a313738343831363232353030302c226172223a313738343838373932383030302c227368223a313738343839383833353030302c22646c223a313738353233353034303030302c2274223a3138393030302c2277223a3332302c22616d223a7b227061796d656e74506c6174666f726d446973636f756e74223a3530302c227368697070696e674f726967696e616c223a383030302c227368697070696e67506c6174666f726d446973636f756e74223a383030307d2c226f74223a7b2244656c6976657279204f7074696f6e223a22526567756c6572222c22446973747269637473223a224b6563616d6174616e20436f6e746f68222c2246756c66696c6c6d656e742054797065223a2244696b6972696d206f6c65682050656e6a75616c222c224e6f726d616c206f72205072652d6f72646572223a224e6f726d616c222c2256696c6c61676573223a224b656c75726168616e20436f6e746f68222c2257617265686f757365204e616d65223a22477564616e67204a6570617261222c225a6970636f6465223a223539343030227d2c226c223a5b7b2271223a312c226b223a22333235346466313166373265333838622e31222c22736b223a224452532d53454b4152222c227369223a2231373330303030303030303030303130343133222c2276223a224d6172756e2c20584c222c2270223a22447265737320426174696b2057616e697461204d696469204d6f7469662053656b6172204a61676164222c226f70223a3232353030302c227070223a3138393530302c22737562223a3138393530302c22616d223a7b2273656c6c6572446973636f756e74223a33353530302c22737562746f74616c4265666f7265446973636f756e74223a3232353030307d2c226f74223a7b2250726f647563742043617465676f7279223a22426174696b227d7d5d7d7b226368223a2274696b746f6b53686f70222c2273223a2263616e63656c6c6564222c226e223a22353831303530343739363836333937363137222c227374223a224469626174616c6b616e222c227274223a2243616e63656c222c226372223a2250656e676972696d616e20676167616c222c226362223a2273797374656d222c226279223a2270656d62656c693731363930353732222c227263223a22462a2a2a2a2a2a66222c227068223a22282b3632293831372a2a2a2a2a2a3433222c226164223a222a2a2a2a2a2a6c616e204b656e616e6761204e6f2e203632222c226369223a224b4f5441204a414b41525441204241524154222c227072223a22444b49204a414b41525441222c22706d223a22434f44202842617961722064692054656d70617429222c227370223a224a26542045787072657373222c227472223a224a5838363931313432383938222c22706b223a2231313735383038373330333035333331353233222c226375223a22494452222c226f223a313738353035313332383030302c227064223a313738353035313332383030302c226172223a313738353132363934313030302c227368223a313738353133363136393030302c226361223a313738353631313132393030302c2274223a302c2277223a3238302c22616d223a7b227061796d656e74506c6174666f726d446973636f756e74223a31323535302c227368697070696e674f726967696e616c223a383030302c227368697070696e67506c6174666f726d446973636f756e74223a383030307d2c226f74223a7b2244656c6976657279204f7074696f6e223a22526567756c6572222c22446973747269637473223a224b6563616d6174616e20436f6e746f68222c2246756c66696c6c6d656e742054797065223a2244696b6972696d206f6c65682050656e6a75616c222c224e6f726d616c206f72205072652d6f72646572223a224e6f726d616c222c2256696c6c61676573223a224b656c75726168616e20436f6e746f68222c2257617265686f757365204e616d65223a22477564616e67204a6570617261222c225a6970636f6465223a223539343030227d2c226c223a5b7b2271223a312c226b223a22623037343135353439333830393332342e31222c22736b223a224b50442d4d454741222c227369223a2231373330303030303030303030303130323230222c2276223a22486974616d2c204d222c2270223a224b656d656a6120426174696b2050726961204c656e67616e2050656e64656b204d6f746966204d656761204d656e64756e67222c226f70223a3133393030302c227070223a3131353530302c22737562223a3131353530302c22616d223a7b2273656c6c6572446973636f756e74223a32333530302c22737562746f74616c4265666f7265446973636f756e74223a3133393030307d2c226f74223a7b2250726f647563742043617465676f7279223a22426174696b227d7d5d7d7b226368223a2274696b746f6b53686f70222c2273223a22636f6d706c65746564222c226e223a22353830343734393539363936323335343730222c227374223a2253656c65736169222c226279223a2270656d62656c693137303835303334222c227263223a22452a2a2a2a2a2a66222c227068223a22282b3632293839312a2a2a2a2a2a3535222c226164223a222a2a2a2a2a2a6c616e204b656e616e6761204e6f2e20313935222c226369223a224b4f54412053454d4152414e47222c227072223a224a4157412054454e474148222c22706d223a224f6e6c696e65205061796d656e74222c227370223a224a26542045787072657373222c227472223a224a5831373733373831383230222c22706b223a2231313734343339383236303336363235363630222c226375223a22494452222c226f223a313738353239303731313030302c227064223a313738353239313535353030302c226172223a313738353337313230323030302c227368223a313738353337373733373030302c22646c223a313738353536353738323030302c2274223a3131333035302c2277223a3238302c22616d223a7b227061796d656e74506c6174666f726d446973636f756e74223a353935302c227368697070696e674f726967696e616c223a363530302c227368697070696e67506c6174666f726d446973636f756e74223a363530307d2c226f74223a7b2244656c6976657279204f7074696f6e223a22526567756c6572222c22446973747269637473223a224b6563616d6174616e20436f6e746f68222c2246756c66696c6c6d656e742054797065223a2244696b6972696d206f6c65682050656e6a75616c222c224e6f726d616c206f72205072652d6f72646572223a224e6f726d616c222c2256696c6c61676573223a224b656c75726168616e20436f6e746f68222c2257617265686f757365204e616d65223a22477564616e67204a6570617261222c225a6970636f6465223a223539343030227d2c226c223a5b7b2271223a312c226b223a22656632623964336463363265653232362e31222c22736b223a224b50442d4b4157554e47222c227369223a2231373330303030303030303030303130313331222c2276223a2248696a6175204c756d75742c204c222c2270223a224b656d656a6120426174696b2050726961204c656e67616e2050656e64656b204d6f746966204b6177756e67204b6174756e2048616c7573222c226f70223a3134353030302c227070223a3131393030302c22737562223a3131393030302c22616d223a7b2273656c6c6572446973636f756e74223a32363030302c22737562746f74616c4265666f7265446973636f756e74223a3134353030307d2c226f74223a7b2250726f647563742043617465676f7279223a22426174696b227d7d5d7d7b226368223a2274696b746f6b53686f70222c2273223a2263616e63656c6c6564222c226e223a22353831303235333339363132393135393437222c227374223a224469626174616c6b616e222c227274223a2243616e63656c222c226372223a22506573616e616e2062656c756d2064696261796172222c226362223a2273797374656d222c226279223a2270656d62656c693731373639303331222c227263223a22542a2a2a2a2a2a61222c227068223a22282b3632293831342a2a2a2a2a2a3936222c226164223a222a2a2a2a2a2a6c616e2054657261746169204e6f2e20313639222c226369223a224b41422e204741525554222c227072223a224a415741204241524154222c22706d223a2251524953222c227370223a224a26542045787072657373222c22706b223a2231313732383936373137373838313037373635222c226375223a22494452222c226f223a313738353630323231373030302c226361223a313738353632303938343030302c2274223a302c2277223a3238302c22616d223a7b227061796d656e74506c6174666f726d446973636f756e74223a3530302c227368697070696e674f726967696e616c223a31333030302c227368697070696e67506c6174666f726d446973636f756e74223a31333030307d2c226f74223a7b2244656c6976657279204f7074696f6e223a22526567756c6572222c22446973747269637473223a224b6563616d6174616e20436f6e746f68222c2246756c66696c6c6d656e742054797065223a2244696b6972696d206f6c65682050656e6a75616c222c224e6f726d616c206f72205072652d6f72646572223a224e6f726d616c222c2256696c6c61676573223a224b656c75726168616e20436f6e746f68222c2257617265686f757365204e616d65223a22477564616e67204a6570617261222c225a6970636f6465223a223539343030227d2c226c223a5b7b2271223a312c226b223a22303965353938643865373865363638302e31222c22736b223a224b50442d4d454741222c227369223a2231373330303030303030303030303130323131222c2276223a22496e6469676f2c204c222c2270223a224b656d656a6120426174696b2050726961204c656e67616e2050656e64656b204d6f746966204d656761204d656e64756e67222c226f70223a3133393030302c227070223a3131353530302c22737562223a3131353530302c22616d223a7b2273656c6c6572446973636f756e74223a32333530302c22737562746f74616c4265666f7265446973636f756e74223a3133393030307d2c226f74223a7b2250726f647563742043617465676f7279223a22426174696b227d7d5d7d7b226368223a2274696b746f6b53686f70222c2273223a2273686970706564222c226e223a22353830343439383139363232373533383030222c227374223a2244696b6972696d222c226279223a2270656d62656c693634353736393933222c227263223a224b2a2a2a2a2a2a74222c227068223a22282b3632293831332a2a2a2a2a2a3935222c226164223a222a2a2a2a2a2a6c616e2043656d70616b61204e6f2e203831222c226369223a224b4f54412054414e474552414e47222c227072223a2242414e54454e222c22706d223a22434f44202842617961722064692054656d70617429222c227370223a225369436570617420524547222c227472223a224a5835343830323230333333222c22706b223a2231313833373535363336303437323030323033222c226375223a22494452222c226f223a313738353833373235383030302c227064223a313738353833373235383030302c226172223a313738353835303131383030302c227368223a313738353836353635303030302c2274223a3232373938302c2277223a3536302c22616d223a7b227061796d656e74506c6174666f726d446973636f756e74223a31303032302c227368697070696e674f726967696e616c223a383030302c227368697070696e67506c6174666f726d446973636f756e74223a383030307d2c226f74223a7b2244656c6976657279204f7074696f6e223a22526567756c6572222c22446973747269637473223a224b6563616d6174616e20436f6e746f68222c2246756c66696c6c6d656e742054797065223a2244696b6972696d206f6c65682050656e6a75616c222c224e6f726d616c206f72205072652d6f72646572223a224e6f726d616c222c2256696c6c61676573223a224b656c75726168616e20436f6e746f68222c2257617265686f757365204e616d65223a22477564616e67204a6570617261222c225a6970636f6465223a223539343030227d2c226c223a5b7b2271223a322c226b223a22333365653165343638666434313866662e31222c22736b223a224b50442d4b4157554e47222c227369223a2231373330303030303030303030303130313230222c2276223a22486974616d2c204d222c2270223a224b656d656a6120426174696b2050726961204c656e67616e2050656e64656b204d6f746966204b6177756e67204b6174756e2048616c7573222c226f70223a3134353030302c227070223a3131393030302c22737562223a3233383030302c22616d223a7b2273656c6c6572446973636f756e74223a35323030302c22737562746f74616c4265666f7265446973636f756e74223a3239303030307d2c226f74223a7b2250726f647563742043617465676f7279223a22426174696b227d7d5d7d');
INSERT INTO public.release_tally VALUES
	(914397928268336765, 'shopee', '2026-07-08', '2026-07-16', 1, 100937),
	(914397928268336765, 'shopee', '2026-07-11', '2026-07-17', 1, 403412),
	(914397928268336765, 'shopee', '2026-07-14', '2026-07-20', 1, 93170),
	(914397928268336765, 'shopee', '2026-07-17', '2026-07-23', 1, 295910),
	(914397928268336765, 'shopee', '2026-07-20', '2026-07-27', 1, 119740),
	(914397928268336765, 'shopee', '2026-07-23', '2026-07-30', 1, 95623),
	(914397928268336765, 'shopee', '2026-07-26', '2026-08-01', 1, 118513),
	(914397928268336765, 'shopee', '2026-07-29', '2026-08-06', 1, 153665);
INSERT INTO public.schema_version VALUES
	(1, 'the shop''s books', 1795846247194),
	(2, 'the rules that profit was worked out by', 1795846247194),
	(3, 'the live desk', 1795846247194),
	(4, 'checkout', 1795846247194),
	(5, 'comment sources', 1795846247194),
	(6, 'size charts', 1795846247194),
	(7, 'orders of lives', 1795846247194),
	(8, 'rehearsals', 1795846247194),
	(9, 'answers of the live desk', 1795846247194),
	(10, 'a rush of claims', 1795846247194),
	(11, 'claims without an index of their requests', 1795846247194),
	(12, 'second factors, devices, resets, a longer trail', 1795846247194),
	(13, 'what buyers ask of their data', 1795846247194);
INSERT INTO public.session VALUES
	('\x68e59cb779fff62196aa6ab6219ba50cc46438745665fa130353899ed3f1bbc1', 914397928272531069, 914397928268336765, '', 1795846250963, 1795846250963, '127.0.0.1', 1795846250963),
	('\xfb27e47a1390b70c35c6d7ebdfdebe4733386e607e801053d476b5259af9ceac', 914397928272531069, 914397928268336765, '', 1795846257642, 1795846257642, '127.0.0.1', 1795846257642);
INSERT INTO public.setup_token VALUES
	(1, '\x9394e05d03a5e1e1b5b56ad168b508d928b17bcadcbd1f75958b5e82e7432f62', 1795846250862, 1795848050862, 1795846250963);
INSERT INTO public.shop VALUES
	(914397928268336765, 'Batik Ratna', 'Asia/Jakarta', 'id', 'IDR', 3, 1795846250963);
INSERT INTO public.sighting VALUES
	(914397928268336765, 914397931092464368, 914397930203271920, '\xeaea5c68393c26ee944a4b94eec463d1', 4, 'Penghasilan', 'new', 914397931218293488, 0, 281),
	(914397928268336765, 914397931092464369, 914397930203271920, '\xff89e1562e6199358105848e27f533f3', 5, 'Penghasilan', 'new', 914397931218293488, 281, 281),
	(914397928268336765, 914397931092464370, 914397930203271920, '\x681634a6f3eb30f8d5dc89654279939f', 6, 'Penghasilan', 'new', 914397931218293488, 562, 281),
	(914397928268336765, 914397931092464371, 914397930203271920, '\x1d3e4c9eea85a19ddac838ec67d996f0', 7, 'Penghasilan', 'new', 914397931218293488, 843, 281),
	(914397928268336765, 914397931092464372, 914397930203271920, '\xc0a2dea333ec4641d1718a97178423b4', 8, 'Penghasilan', 'new', 914397931218293488, 1124, 310),
	(914397928268336765, 914397931092464373, 914397930203271920, '\x9e91e3af79a820beabf3c84bf935af6c', 9, 'Penghasilan', 'new', 914397931218293488, 1434, 306),
	(914397928268336765, 914397931092464374, 914397930203271920, '\x4ac91cfc056c575c82cbe45c6da870ff', 10, 'Penghasilan', 'new', 914397931218293488, 1740, 306),
	(914397928268336765, 914397931092464375, 914397930203271920, '\x502ffd53c17dd3bcf87514c605ca939c', 11, 'Penghasilan', 'new', 914397931218293488, 2046, 281),
	(914397928268336765, 914397934073189058, 914397932353524418, '\x2bc9a2cbd701b0301897902b20f5b19c', 2, NULL, 'new', 914397934224184002, 0, 788),
	(914397928268336765, 914397934073189059, 914397932353524418, '\xb9fb334f656b230e7743da8670da2ca0', 3, NULL, 'new', 914397934224184002, 788, 827),
	(914397928268336765, 914397934073189060, 914397932353524418, '\xde07faed3a37701b13a1bdac815bf0db', 4, NULL, 'new', 914397934224184002, 1615, 824),
	(914397928268336765, 914397934073189061, 914397932353524418, '\x2c1c8e47f3190137449d183baec67ebf', 5, NULL, 'new', 914397934224184002, 2439, 1233),
	(914397928268336765, 914397934073189062, 914397932353524418, '\x64728eab48cc89890511c87cac6b0a7b', 8, NULL, 'new', 914397934224184002, 3672, 860),
	(914397928268336765, 914397934073189063, 914397932353524418, '\xbe204e094d7b0e922ec7749e5327bea5', 9, NULL, 'new', 914397934224184002, 4532, 826),
	(914397928268336765, 914397934073189064, 914397932353524418, '\x0b32b20590d9f262cd894c9d2aad4cb5', 10, NULL, 'new', 914397934224184002, 5358, 823),
	(914397928268336765, 914397934073189065, 914397932353524418, '\x1b48dee66e224564779d52d34fcacbbd', 11, NULL, 'new', 914397934224184002, 6181, 831),
	(914397928268336765, 914397934073189066, 914397932353524418, '\x9fb5d73977861286cdb8046b9e7e43db', 12, NULL, 'new', 914397934224184002, 7012, 858),
	(914397928268336765, 914397934073189067, 914397932353524418, '\xd13758aa56936e5ab41be0ca9f6dd0af', 13, NULL, 'new', 914397934224184002, 7870, 1169),
	(914397928268336765, 914397935945151603, 914397935248897139, '\x962e471e9742c5b6dcb5a8777adf9554', 2, NULL, 'new', 914397936091952243, 0, 1006),
	(914397928268336765, 914397935945151604, 914397935248897139, '\x2c07b8e98f3e74ba67a875ccb41ce9d1', 3, NULL, 'new', 914397936091952243, 1006, 1023),
	(914397928268336765, 914397935945151605, 914397935248897139, '\x6c002eec720fb02fe654ff5ca33db27a', 4, NULL, 'new', 914397936091952243, 2029, 1014),
	(914397928268336765, 914397935945151606, 914397935248897139, '\x6edffc8b8f3a7aa454fcf609049b63f3', 5, NULL, 'new', 914397936091952243, 3043, 1017),
	(914397928268336765, 914397935945151607, 914397935248897139, '\x5b94aafd2c52edfa3f6f10f150aeeb8e', 6, NULL, 'new', 914397936091952243, 4060, 1012),
	(914397928268336765, 914397935945151608, 914397935248897139, '\xe67330d4469dedc175868581e1438ecf', 7, NULL, 'new', 914397936091952243, 5072, 1015),
	(914397928268336765, 914397935945151609, 914397935248897139, '\xf99e3d6a9f917f7fa2dcba8297c8296c', 8, NULL, 'new', 914397936091952243, 6087, 1086),
	(914397928268336765, 914397935945151610, 914397935248897139, '\x39bbd8483450819b1ebe82b4bad2174d', 9, NULL, 'new', 914397936091952243, 7173, 1038),
	(914397928268336765, 914397935945151611, 914397935248897139, '\x4592c1d3fd2f0fed7591abfb58c2d8d6', 10, NULL, 'new', 914397936091952243, 8211, 990),
	(914397928268336765, 914397935945151612, 914397935248897139, '\x495107fff3dfa38249a63d38fa8b3ea6', 11, NULL, 'new', 914397936091952243, 9201, 1014);
INSERT INTO public.sign_in_failure VALUES
	('address|127.0.0.1', 0, 1795846257642),
	('name|ratna', 0, 1795846257642),
	('device|fku5vGCEIbgGyGkS58GCRqtnu9SssoU32deeYL559bM|ratna', 0, 1795846257642);
INSERT INTO public.stock_count VALUES
	(914397928268336765, 914397962203972476, 914397957833507708, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962241721212, 914397957883839356, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962245915516, 914397957913199485, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962262692732, 914397957929976700, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962279469948, 914397957934171005, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962308830076, 914397957938365308, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962317218684, 914397957963531132, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962321412988, 914397957967725436, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962325607292, 914397957971919741, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962329801596, 914397957976114044, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962333995900, 914397957980308349, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962363356028, 914397957992891260, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962363356029, 914397957997085564, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962367550332, 914397958013862780, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962371744636, 914397958018057084, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962371744637, 914397958018057086, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962375938940, 914397958030639997, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962375938941, 914397958034834300, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962380133244, 914397958047417212, 20, 1795846262879, 1795846262879, 914397928272531069, NULL),
	(914397928268336765, 914397962396910460, 914397958051611517, 20, 1795846262879, 1795846262879, 914397928272531069, NULL);
INSERT INTO public.stock_hold VALUES
	(914397928268336765, 914397971603851579, 914397958051611517, 3, 'live 914397963642994122 914397958051611517', NULL, NULL, 1795846265113, NULL, NULL),
	(914397928268336765, 914397980550411116, 914397958018057086, 3, 'live 914397963642994122 914397958018057086', NULL, NULL, 1795846267240, NULL, NULL);
INSERT INTO public.stock_level VALUES
	(914397928268336765, 914397957833507708, 20, 0, 1795846262879),
	(914397928268336765, 914397957883839356, 20, 0, 1795846262879),
	(914397928268336765, 914397957913199485, 20, 0, 1795846262879),
	(914397928268336765, 914397957929976700, 20, 0, 1795846262879),
	(914397928268336765, 914397957934171005, 20, 0, 1795846262879),
	(914397928268336765, 914397957938365308, 20, 0, 1795846262879),
	(914397928268336765, 914397957963531132, 20, 0, 1795846262879),
	(914397928268336765, 914397957967725436, 20, 0, 1795846262879),
	(914397928268336765, 914397957971919741, 20, 0, 1795846262879),
	(914397928268336765, 914397957976114044, 20, 0, 1795846262879),
	(914397928268336765, 914397957980308349, 20, 0, 1795846262879),
	(914397928268336765, 914397957992891260, 20, 0, 1795846262879),
	(914397928268336765, 914397957997085564, 20, 0, 1795846262879),
	(914397928268336765, 914397958013862780, 20, 0, 1795846262879),
	(914397928268336765, 914397958018057084, 20, 0, 1795846262879),
	(914397928268336765, 914397958030639997, 20, 0, 1795846262879),
	(914397928268336765, 914397958034834300, 20, 0, 1795846262879),
	(914397928268336765, 914397958047417212, 20, 0, 1795846262879),
	(914397928268336765, 914397958051611517, 20, 3, 1795846262879),
	(914397928268336765, 914397958018057086, 20, 3, 1795846262879);
INSERT INTO public.trail VALUES
	(914397928268336765, 914397928318668413, 1795846250963, 914397928272531069, 'madeShop', 'Batik Ratna', '127.0.0.1', NULL),
	(914397928268336765, 914397956956898172, 1795846257642, 914397928272531069, 'signedIn', '', '127.0.0.1', NULL),
	(914397928268336765, 914397962396910461, 1795846262879, 914397928272531069, 'counted', '20', '127.0.0.1', NULL);
INSERT INTO public.variant VALUES
	(914397928268336765, 914397957833507708, 914397957791564668, 'Sogan', 'M', '', 'BLS-LERENG', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957883839356, 914397957791564668, 'Sogan', 'L', '', 'BLS-LERENG', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957913199485, 914397957913199484, 'Parang', 'XL', 'Hijau Lumut', 'KPJ-PARANG', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957929976700, 914397957913199484, 'Parang', 'XXL', 'Hijau Lumut', 'KPJ-PARANG', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957934171005, 914397957934171004, 'Kawung', 'M', 'Hitam', 'KPD-KAWUNG', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957938365308, 914397957934171004, 'Kawung', 'M', 'Hijau Lumut', 'KPD-KAWUNG', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957963531132, 914397957934171004, 'Sogan', 'M', '', 'KPD-KAWUNG', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957967725436, 914397957934171004, 'Kawung', 'L', 'Hijau Lumut', 'KPD-KAWUNG', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957971919741, 914397957971919740, 'Sekar Jagad', 'XL', 'Marun', 'DRS-SEKAR', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957976114044, 914397957971919740, 'Sogan', 'S', '', 'DRS-SEKAR', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957980308349, 914397957980308348, 'Parang Barong', '', 'Indigo', 'KAIN-BARONG', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957992891260, 914397957988696956, 'Mega Mendung', 'L', 'Hitam', 'KPD-MEGA', NULL, 1795846261771, NULL),
	(914397928268336765, 914397957997085564, 914397957988696956, 'Sogan', 'L', '', 'KPD-MEGA', NULL, 1795846261771, NULL),
	(914397928268336765, 914397958013862780, 914397957988696956, 'Mega Mendung', 'L', 'Indigo', 'KPD-MEGA', NULL, 1795846261771, NULL),
	(914397928268336765, 914397958018057084, 914397957988696956, 'Mega Mendung', 'M', 'Hitam', 'KPD-MEGA', NULL, 1795846261771, NULL),
	(914397928268336765, 914397958018057086, 914397958018057085, 'Sogan', 'XXL', '', 'KPJ-TRUNTUM', NULL, 1795846261771, NULL),
	(914397928268336765, 914397958030639997, 914397958030639996, 'Sido Mukti', 'S', 'Indigo', 'OUT-SIDO', NULL, 1795846261771, NULL),
	(914397928268336765, 914397958034834300, 914397958030639996, 'Sogan', 'S', '', 'OUT-SIDO', NULL, 1795846261771, NULL),
	(914397928268336765, 914397958047417212, 914397958030639996, 'Sogan', 'XL', '', 'OUT-SIDO', NULL, 1795846261771, NULL),
	(914397928268336765, 914397958051611517, 914397958051611516, 'Tumpal', '', 'Indigo', 'SRG-TUMPAL', NULL, 1795846261771, NULL);
INSERT INTO public.verdict_tally VALUES
	(914397928268336765, 'none', '2026-07-26', 'tiktokShop', 1, 0),
	(914397928268336765, 'none', '2026-08-01', 'tiktokShop', 1, 0),
	(914397928268336765, 'unrated', '2026-07-08', 'shopee', 1, 0),
	(914397928268336765, 'unrated', '2026-07-11', 'shopee', 1, 0),
	(914397928268336765, 'unrated', '2026-07-14', 'shopee', 1, 0),
	(914397928268336765, 'unrated', '2026-07-17', 'shopee', 1, 0),
	(914397928268336765, 'unrated', '2026-07-20', 'shopee', 1, 0),
	(914397928268336765, 'unrated', '2026-07-23', 'shopee', 1, 0),
	(914397928268336765, 'unrated', '2026-07-26', 'shopee', 1, 0),
	(914397928268336765, 'unrated', '2026-07-29', 'shopee', 1, 0),
	(914397928268336765, 'waiting', '2026-07-08', 'tiktokShop', 1, 236750),
	(914397928268336765, 'waiting', '2026-07-11', 'tiktokShop', 1, 123750),
	(914397928268336765, 'waiting', '2026-07-14', 'tiktokShop', 1, 163750),
	(914397928268336765, 'waiting', '2026-07-17', 'tiktokShop', 1, 188250),
	(914397928268336765, 'waiting', '2026-07-20', 'tiktokShop', 1, 97750),
	(914397928268336765, 'waiting', '2026-07-23', 'tiktokShop', 1, 188250),
	(914397928268336765, 'waiting', '2026-07-29', 'tiktokShop', 1, 117750),
	(914397928268336765, 'waiting', '2026-08-01', 'shopee', 1, 294750),
	(914397928268336765, 'waiting', '2026-08-04', 'shopee', 1, 365250),
	(914397928268336765, 'waiting', '2026-08-04', 'tiktokShop', 1, 236750);
ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_pkey PRIMARY KEY (shop_id, token_id);
ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_token_digest_key UNIQUE (token_digest);
ALTER TABLE ONLY public.backup_turn
    ADD CONSTRAINT backup_turn_pkey PRIMARY KEY (place);
ALTER TABLE ONLY public.buyer_correction
    ADD CONSTRAINT buyer_correction_pkey PRIMARY KEY (shop_id, correction_id);
ALTER TABLE ONLY public.buyer_stop
    ADD CONSTRAINT buyer_stop_pkey PRIMARY KEY (shop_id, part, purpose);
ALTER TABLE ONLY public.cancellation_tally
    ADD CONSTRAINT cancellation_tally_pkey PRIMARY KEY (shop_id, dimension, value);
ALTER TABLE ONLY public.channel_return_line
    ADD CONSTRAINT channel_return_line_pkey PRIMARY KEY (shop_id, return_id, listing_key);
ALTER TABLE ONLY public.channel_return
    ADD CONSTRAINT channel_return_pkey PRIMARY KEY (shop_id, return_id);
ALTER TABLE ONLY public.channel_return
    ADD CONSTRAINT channel_return_shop_id_channel_number_key UNIQUE (shop_id, channel, number);
ALTER TABLE ONLY public.checkout_bank
    ADD CONSTRAINT checkout_bank_pkey PRIMARY KEY (shop_id, bank_id);
ALTER TABLE ONLY public.checkout_line
    ADD CONSTRAINT checkout_line_pkey PRIMARY KEY (shop_id, checkout_id, claim_id);
ALTER TABLE ONLY public.checkout
    ADD CONSTRAINT checkout_pkey PRIMARY KEY (shop_id, checkout_id);
ALTER TABLE ONLY public.checkout_terms
    ADD CONSTRAINT checkout_terms_pkey PRIMARY KEY (shop_id);
ALTER TABLE ONLY public.comment_measures
    ADD CONSTRAINT comment_measures_pkey PRIMARY KEY (shop_id, session_id, comment_id);
ALTER TABLE ONLY public.erasure_key
    ADD CONSTRAINT erasure_key_pkey PRIMARY KEY (shop_id);
ALTER TABLE ONLY public.erasure_mark
    ADD CONSTRAINT erasure_mark_pkey PRIMARY KEY (shop_id, mark);
ALTER TABLE ONLY public.erasure
    ADD CONSTRAINT erasure_pkey PRIMARY KEY (shop_id, erasure_id);
ALTER TABLE ONLY public.fee_choice
    ADD CONSTRAINT fee_choice_pkey PRIMARY KEY (shop_id, choice_id);
ALTER TABLE ONLY public.fee_override
    ADD CONSTRAINT fee_override_pkey PRIMARY KEY (shop_id, override_id);
ALTER TABLE ONLY public.fee_proposal
    ADD CONSTRAINT fee_proposal_pkey PRIMARY KEY (shop_id, place);
ALTER TABLE ONLY public.file_import
    ADD CONSTRAINT file_import_pkey PRIMARY KEY (shop_id, import_id);
ALTER TABLE ONLY public.fit_outcome
    ADD CONSTRAINT fit_outcome_pkey PRIMARY KEY (shop_id, outcome_id);
ALTER TABLE ONLY public.given_answer
    ADD CONSTRAINT given_answer_pkey PRIMARY KEY (shop_id, caller, route, idempotency_key);
ALTER TABLE ONLY public.import_refusal
    ADD CONSTRAINT import_refusal_pkey PRIMARY KEY (shop_id, import_id, place);
ALTER TABLE ONLY public.import_warning
    ADD CONSTRAINT import_warning_pkey PRIMARY KEY (shop_id, import_id, place);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (token_digest);
ALTER TABLE ONLY public.line_up_item
    ADD CONSTRAINT line_up_item_pkey PRIMARY KEY (shop_id, session_id, item_id);
ALTER TABLE ONLY public.line_up_item
    ADD CONSTRAINT line_up_item_shop_id_session_id_code_key UNIQUE (shop_id, session_id, code);
ALTER TABLE ONLY public.listing
    ADD CONSTRAINT listing_pkey PRIMARY KEY (shop_id, listing_id);
ALTER TABLE ONLY public.listing
    ADD CONSTRAINT listing_shop_id_channel_listing_key_key UNIQUE (shop_id, channel, listing_key);
ALTER TABLE ONLY public.live_answer
    ADD CONSTRAINT live_answer_pkey PRIMARY KEY (shop_id, session_id, answer_id);
ALTER TABLE ONLY public.live_buyer
    ADD CONSTRAINT live_buyer_pkey PRIMARY KEY (shop_id, buyer_id);
ALTER TABLE ONLY public.live_buyer
    ADD CONSTRAINT live_buyer_shop_id_source_handle_key UNIQUE (shop_id, source, handle);
ALTER TABLE ONLY public.live_claim
    ADD CONSTRAINT live_claim_anew_pkey PRIMARY KEY (shop_id, claim_id);
ALTER TABLE ONLY public.live_comment
    ADD CONSTRAINT live_comment_pkey PRIMARY KEY (shop_id, session_id, comment_id);
ALTER TABLE ONLY public.live_comment
    ADD CONSTRAINT live_comment_shop_id_source_room_external_id_key UNIQUE (shop_id, source, room, external_id);
ALTER TABLE ONLY public.live_cost
    ADD CONSTRAINT live_cost_pkey PRIMARY KEY (shop_id, session_id);
ALTER TABLE ONLY public.live_event
    ADD CONSTRAINT live_event_pkey PRIMARY KEY (shop_id, session_id, event_id);
ALTER TABLE ONLY public.live_order
    ADD CONSTRAINT live_order_pkey PRIMARY KEY (shop_id, channel, number);
ALTER TABLE ONLY public.live_order_word
    ADD CONSTRAINT live_order_word_pkey PRIMARY KEY (shop_id, channel, number, session_id);
ALTER TABLE ONLY public.live_quarter
    ADD CONSTRAINT live_quarter_pkey PRIMARY KEY (shop_id, session_id, quarter);
ALTER TABLE ONLY public.live_result
    ADD CONSTRAINT live_result_pkey PRIMARY KEY (shop_id, session_id);
ALTER TABLE ONLY public.live_room
    ADD CONSTRAINT live_room_pkey PRIMARY KEY (shop_id, session_id);
ALTER TABLE ONLY public.live_room
    ADD CONSTRAINT live_room_shop_id_token_key UNIQUE (shop_id, token);
ALTER TABLE ONLY public.live_session
    ADD CONSTRAINT live_session_pkey PRIMARY KEY (shop_id, session_id);
ALTER TABLE ONLY public.live_showing
    ADD CONSTRAINT live_showing_pkey PRIMARY KEY (shop_id, session_id, showing_id);
ALTER TABLE ONLY public.live_source_code
    ADD CONSTRAINT live_source_code_pkey PRIMARY KEY (shop_id, session_id, source);
ALTER TABLE ONLY public.live_source
    ADD CONSTRAINT live_source_pkey PRIMARY KEY (shop_id, session_id, source, room);
ALTER TABLE ONLY public.live_source_span
    ADD CONSTRAINT live_source_span_pkey PRIMARY KEY (shop_id, session_id, source, room, from_at);
ALTER TABLE ONLY public.mark_run
    ADD CONSTRAINT mark_run_pkey PRIMARY KEY (shop_id, run);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (shop_id, person_id);
ALTER TABLE ONLY public.money_day
    ADD CONSTRAINT money_day_pkey PRIMARY KEY (shop_id, channel, kind, day);
ALTER TABLE ONLY public.money_entry
    ADD CONSTRAINT money_entry_pkey PRIMARY KEY (shop_id, entry_id);
ALTER TABLE ONLY public.money_entry
    ADD CONSTRAINT money_entry_shop_id_channel_kind_number_key UNIQUE (shop_id, channel, kind, number);
ALTER TABLE ONLY public.order_line
    ADD CONSTRAINT order_line_pkey PRIMARY KEY (shop_id, order_id, line_id);
ALTER TABLE ONLY public.order_mark
    ADD CONSTRAINT order_mark_pkey PRIMARY KEY (shop_id, run, mark, order_id);
ALTER TABLE ONLY public.order_profit
    ADD CONSTRAINT order_profit_pkey PRIMARY KEY (shop_id, channel, number);
ALTER TABLE ONLY public.order_tally
    ADD CONSTRAINT order_tally_pkey PRIMARY KEY (shop_id, channel, status);
ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (shop_id, order_id);
ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_shop_id_channel_number_key UNIQUE (shop_id, channel, number);
ALTER TABLE ONLY public.part_tally
    ADD CONSTRAINT part_tally_pkey PRIMARY KEY (shop_id, day, channel, part);
ALTER TABLE ONLY public.password_reset
    ADD CONSTRAINT password_reset_pkey PRIMARY KEY (token_digest);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_sign_in_key UNIQUE (sign_in);
ALTER TABLE ONLY public.pieces_awaited
    ADD CONSTRAINT pieces_awaited_pkey PRIMARY KEY (shop_id, order_id, line_id);
ALTER TABLE ONLY public.pieces_back
    ADD CONSTRAINT pieces_back_pkey PRIMARY KEY (shop_id, channel, order_number, line_id, back_id);
ALTER TABLE ONLY public.product_fee_category
    ADD CONSTRAINT product_fee_category_pkey PRIMARY KEY (shop_id, product_id, channel);
ALTER TABLE ONLY public.product_photo
    ADD CONSTRAINT product_photo_pkey PRIMARY KEY (shop_id, product_id);
ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_pkey PRIMARY KEY (shop_id, product_id);
ALTER TABLE ONLY public.profit_due
    ADD CONSTRAINT profit_due_pkey PRIMARY KEY (shop_id, channel, number);
ALTER TABLE ONLY public.profit_due_run
    ADD CONSTRAINT profit_due_run_pkey PRIMARY KEY (shop_id, run);
ALTER TABLE ONLY public.profit_rules
    ADD CONSTRAINT profit_rules_pkey PRIMARY KEY (shop_id);
ALTER TABLE ONLY public.profit_tally
    ADD CONSTRAINT profit_tally_pkey PRIMARY KEY (shop_id, dimension, period, channel, value);
ALTER TABLE ONLY public.profit_turn
    ADD CONSTRAINT profit_turn_pkey PRIMARY KEY (shop_id);
ALTER TABLE ONLY public.record_pack
    ADD CONSTRAINT record_pack_pkey PRIMARY KEY (shop_id, import_id, pack);
ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (person_id, code_digest);
ALTER TABLE ONLY public.rehearsal_level
    ADD CONSTRAINT rehearsal_level_pkey PRIMARY KEY (shop_id, session_id, variant_id);
ALTER TABLE ONLY public.rehearsal
    ADD CONSTRAINT rehearsal_pkey PRIMARY KEY (shop_id, session_id);
ALTER TABLE ONLY public.release_tally
    ADD CONSTRAINT release_tally_pkey PRIMARY KEY (shop_id, channel, day, released_on);
ALTER TABLE ONLY public.retention_day
    ADD CONSTRAINT retention_day_pkey PRIMARY KEY (shop_id, kind, day);
ALTER TABLE ONLY public.retention_term
    ADD CONSTRAINT retention_term_pkey PRIMARY KEY (shop_id, kind);
ALTER TABLE ONLY public.return_fit
    ADD CONSTRAINT return_fit_pkey PRIMARY KEY (shop_id, return_id);
ALTER TABLE ONLY public.room_viewer
    ADD CONSTRAINT room_viewer_pkey PRIMARY KEY (shop_id, viewer_id);
ALTER TABLE ONLY public.room_viewer
    ADD CONSTRAINT room_viewer_shop_id_name_key_key UNIQUE (shop_id, name_key);
ALTER TABLE ONLY public.room_viewer
    ADD CONSTRAINT room_viewer_shop_id_secret_digest_key UNIQUE (shop_id, secret_digest);
ALTER TABLE ONLY public.running_cost
    ADD CONSTRAINT running_cost_pkey PRIMARY KEY (shop_id, kind, valid_from);
ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.second_factor
    ADD CONSTRAINT second_factor_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (token_digest);
ALTER TABLE ONLY public.setup_token
    ADD CONSTRAINT setup_token_pkey PRIMARY KEY (place);
ALTER TABLE ONLY public.shipping_rate
    ADD CONSTRAINT shipping_rate_pkey PRIMARY KEY (shop_id, province);
ALTER TABLE ONLY public.shop_answer
    ADD CONSTRAINT shop_answer_pkey PRIMARY KEY (shop_id, attribute);
ALTER TABLE ONLY public.shop
    ADD CONSTRAINT shop_pkey PRIMARY KEY (shop_id);
ALTER TABLE ONLY public.sighting
    ADD CONSTRAINT sighting_pkey PRIMARY KEY (shop_id, subject_id, import_id, digest);
ALTER TABLE ONLY public.sign_in_failure
    ADD CONSTRAINT sign_in_failure_pkey PRIMARY KEY (subject);
ALTER TABLE ONLY public.sign_in_step
    ADD CONSTRAINT sign_in_step_pkey PRIMARY KEY (token_digest);
ALTER TABLE ONLY public.size_chart
    ADD CONSTRAINT size_chart_pkey PRIMARY KEY (shop_id, product_id);
ALTER TABLE ONLY public.size_chart_row
    ADD CONSTRAINT size_chart_row_pkey PRIMARY KEY (shop_id, product_id, size);
ALTER TABLE ONLY public.stock_count
    ADD CONSTRAINT stock_count_pkey PRIMARY KEY (shop_id, count_id);
ALTER TABLE ONLY public.stock_hold
    ADD CONSTRAINT stock_hold_pkey PRIMARY KEY (shop_id, hold_id);
ALTER TABLE ONLY public.stock_level
    ADD CONSTRAINT stock_level_pkey PRIMARY KEY (shop_id, variant_id);
ALTER TABLE ONLY public.stock_movement
    ADD CONSTRAINT stock_movement_pkey PRIMARY KEY (shop_id, movement_id);
ALTER TABLE ONLY public.trail
    ADD CONSTRAINT trail_pkey PRIMARY KEY (shop_id, trail_id);
ALTER TABLE ONLY public.variant_cost
    ADD CONSTRAINT variant_cost_pkey PRIMARY KEY (shop_id, variant_id, valid_from);
ALTER TABLE ONLY public.variant
    ADD CONSTRAINT variant_pkey PRIMARY KEY (shop_id, variant_id);
ALTER TABLE ONLY public.variant
    ADD CONSTRAINT variant_shop_id_product_id_motif_size_colour_key UNIQUE (shop_id, product_id, motif, size, colour);
ALTER TABLE ONLY public.verdict_tally
    ADD CONSTRAINT verdict_tally_pkey PRIMARY KEY (shop_id, verdict, day, channel);
CREATE INDEX buyer_correction_by_buyer ON public.buyer_correction USING btree (shop_id, buyer_id, correction_id);
CREATE INDEX channel_return_by_order ON public.channel_return USING btree (shop_id, channel, order_number);
CREATE UNIQUE INDEX checkout_amount ON public.checkout USING btree (shop_id, amount) WHERE ((state = 'waiting'::text) AND (method <> 'cod'::text));
CREATE INDEX checkout_by_buyer ON public.checkout USING btree (shop_id, buyer_id, checkout_id);
CREATE INDEX checkout_by_day ON public.checkout USING btree (shop_id, day, amount);
CREATE INDEX checkout_by_session ON public.checkout USING btree (shop_id, session_id, buyer_id, checkout_id);
CREATE INDEX checkout_by_token ON public.checkout USING btree (token, shop_id);
CREATE INDEX checkout_due ON public.checkout USING btree (due_at, shop_id) WHERE (state = 'waiting'::text);
CREATE INDEX checkout_line_by_claim ON public.checkout_line USING btree (shop_id, claim_id);
CREATE UNIQUE INDEX checkout_order ON public.checkout USING btree (shop_id, order_id) WHERE (order_id IS NOT NULL);
CREATE UNIQUE INDEX checkout_unpaid ON public.checkout USING btree (shop_id, session_id, buyer_id) WHERE (state = ANY (ARRAY['open'::text, 'waiting'::text]));
CREATE INDEX checkout_with_address ON public.checkout USING btree (shop_id, checkout_id) WHERE (phone IS NOT NULL);
CREATE INDEX comment_measures_by_buyer ON public.comment_measures USING btree (shop_id, buyer_id, comment_id);
CREATE INDEX erasure_to_scrub ON public.erasure USING btree (shop_id, erasure_id) WHERE (scrubbed_at IS NULL);
CREATE UNIQUE INDEX fit_outcome_by_line ON public.fit_outcome USING btree (shop_id, channel, order_number, line_id) WHERE (order_number IS NOT NULL);
CREATE INDEX fit_outcome_by_product ON public.fit_outcome USING btree (shop_id, product_id, outcome_id);
CREATE INDEX given_answer_by_age ON public.given_answer USING btree (created_at);
CREATE INDEX invitation_by_shop ON public.invitation USING btree (shop_id, created_at);
CREATE INDEX listing_by_variant ON public.listing USING btree (shop_id, variant_id);
CREATE INDEX live_buyer_blocked ON public.live_buyer USING btree (shop_id, buyer_id) WHERE (blocked_at IS NOT NULL);
CREATE INDEX live_claim_by_buyer ON public.live_claim USING btree (shop_id, buyer_id, session_id, claim_id);
CREATE INDEX live_claim_by_session ON public.live_claim USING btree (shop_id, session_id, claim_id);
CREATE INDEX live_claim_lapsing ON public.live_claim USING btree (until, shop_id) WHERE ((state = 'open'::text) AND (held > 0));
CREATE INDEX live_claim_waiting ON public.live_claim USING btree (shop_id, session_id, variant_id, claim_id) WHERE ((state = 'open'::text) AND (held < quantity));
CREATE INDEX live_comment_answered ON public.live_comment USING btree (shop_id, session_id, answer_id, comment_id) WHERE (answer_id IS NOT NULL);
CREATE INDEX live_comment_of_room ON public.live_comment USING btree (shop_id, session_id, buyer_id, comment_id) WHERE (source = 'room'::text);
CREATE INDEX live_comment_open ON public.live_comment USING btree (shop_id, session_id, state, comment_id) WHERE (state = ANY (ARRAY['asked'::text, 'unsure'::text]));
CREATE INDEX live_order_by_session ON public.live_order USING btree (shop_id, session_id, state, ordered_at, order_id);
CREATE INDEX live_room_open ON public.live_room USING btree (shop_id, session_id) WHERE (opened_at IS NOT NULL);
CREATE INDEX live_session_by_start ON public.live_session USING btree (shop_id, channel, started_at);
CREATE INDEX live_session_by_time ON public.live_session USING btree (shop_id, planned_at, session_id);
CREATE INDEX live_session_told ON public.live_session USING btree (shop_id, planned_at, session_id) WHERE (retired_at IS NULL);
CREATE INDEX membership_by_person ON public.membership USING btree (person_id, shop_id);
CREATE INDEX money_entry_by_order ON public.money_entry USING btree (shop_id, channel, order_number) WHERE (order_number IS NOT NULL);
CREATE INDEX money_entry_by_time ON public.money_entry USING btree (shop_id, kind, at, entry_id);
CREATE INDEX order_line_by_listing ON public.order_line USING btree (shop_id, listing_id, ordered_at, order_id);
CREATE INDEX order_profit_by_day ON public.order_profit USING btree (shop_id, channel, day, number);
CREATE INDEX order_profit_by_verdict ON public.order_profit USING btree (shop_id, verdict, day, channel, number);
CREATE INDEX order_profit_waiting ON public.order_profit USING btree (shop_id, channel, done_at, number) WHERE ((verdict = 'waiting'::text) AND (done_at IS NOT NULL));
CREATE INDEX orders_by_state ON public.orders USING btree (shop_id, channel, status, ordered_at, order_id);
CREATE INDEX orders_to_ship ON public.orders USING btree (shop_id, ship_by, order_id) WHERE (status = 'toShip'::text);
CREATE INDEX password_reset_by_person ON public.password_reset USING btree (person_id);
CREATE INDEX pieces_awaited_by_variant ON public.pieces_awaited USING btree (shop_id, variant_id);
CREATE INDEX pieces_back_by_statement ON public.pieces_back USING btree (shop_id, back_id);
CREATE INDEX pieces_back_by_time ON public.pieces_back USING btree (shop_id, back_at);
CREATE INDEX product_by_name ON public.product USING btree (shop_id, name, product_id);
CREATE INDEX rehearsal_by_end ON public.rehearsal USING btree (ends_at, shop_id);
CREATE INDEX session_by_person ON public.session USING btree (person_id);
CREATE INDEX sign_in_step_by_age ON public.sign_in_step USING btree (created_at);
CREATE INDEX stock_count_by_variant ON public.stock_count USING btree (shop_id, variant_id, counted_at, count_id);
CREATE UNIQUE INDEX stock_hold_by_cause ON public.stock_hold USING btree (shop_id, cause) WHERE (released_at IS NULL);
CREATE INDEX stock_hold_by_order ON public.stock_hold USING btree (shop_id, order_id) WHERE ((released_at IS NULL) AND (order_id IS NOT NULL));
CREATE INDEX stock_hold_by_variant ON public.stock_hold USING btree (shop_id, variant_id) WHERE (released_at IS NULL);
CREATE INDEX stock_hold_lapsing ON public.stock_hold USING btree (until, shop_id) WHERE ((released_at IS NULL) AND (until IS NOT NULL));
CREATE INDEX stock_movement_by_line ON public.stock_movement USING btree (shop_id, order_id, line_id);
CREATE INDEX stock_movement_by_variant ON public.stock_movement USING btree (shop_id, variant_id, occurred_at, movement_id);
CREATE INDEX trail_by_action ON public.trail USING btree (shop_id, action, trail_id);
CREATE INDEX variant_by_sku ON public.variant USING btree (shop_id, sku);
ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(person_id);
ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.buyer_correction
    ADD CONSTRAINT buyer_correction_shop_id_buyer_id_fkey FOREIGN KEY (shop_id, buyer_id) REFERENCES public.live_buyer(shop_id, buyer_id);
ALTER TABLE ONLY public.buyer_correction
    ADD CONSTRAINT buyer_correction_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.buyer_stop
    ADD CONSTRAINT buyer_stop_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.cancellation_tally
    ADD CONSTRAINT cancellation_tally_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.channel_return_line
    ADD CONSTRAINT channel_return_line_shop_id_return_id_fkey FOREIGN KEY (shop_id, return_id) REFERENCES public.channel_return(shop_id, return_id);
ALTER TABLE ONLY public.channel_return
    ADD CONSTRAINT channel_return_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.checkout_bank
    ADD CONSTRAINT checkout_bank_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.checkout_line
    ADD CONSTRAINT checkout_line_shop_id_checkout_id_fkey FOREIGN KEY (shop_id, checkout_id) REFERENCES public.checkout(shop_id, checkout_id);
ALTER TABLE ONLY public.checkout
    ADD CONSTRAINT checkout_shop_id_buyer_id_fkey FOREIGN KEY (shop_id, buyer_id) REFERENCES public.live_buyer(shop_id, buyer_id);
ALTER TABLE ONLY public.checkout
    ADD CONSTRAINT checkout_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.checkout_terms
    ADD CONSTRAINT checkout_terms_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.comment_measures
    ADD CONSTRAINT comment_measures_shop_id_session_id_comment_id_fkey FOREIGN KEY (shop_id, session_id, comment_id) REFERENCES public.live_comment(shop_id, session_id, comment_id);
ALTER TABLE ONLY public.erasure_key
    ADD CONSTRAINT erasure_key_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.erasure_mark
    ADD CONSTRAINT erasure_mark_shop_id_erasure_id_fkey FOREIGN KEY (shop_id, erasure_id) REFERENCES public.erasure(shop_id, erasure_id);
ALTER TABLE ONLY public.erasure
    ADD CONSTRAINT erasure_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.fee_choice
    ADD CONSTRAINT fee_choice_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.fee_override
    ADD CONSTRAINT fee_override_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.fee_proposal
    ADD CONSTRAINT fee_proposal_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.file_import
    ADD CONSTRAINT file_import_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.fit_outcome
    ADD CONSTRAINT fit_outcome_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES public.product(shop_id, product_id);
ALTER TABLE ONLY public.given_answer
    ADD CONSTRAINT given_answer_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.import_refusal
    ADD CONSTRAINT import_refusal_shop_id_import_id_fkey FOREIGN KEY (shop_id, import_id) REFERENCES public.file_import(shop_id, import_id);
ALTER TABLE ONLY public.import_warning
    ADD CONSTRAINT import_warning_shop_id_import_id_fkey FOREIGN KEY (shop_id, import_id) REFERENCES public.file_import(shop_id, import_id);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.person(person_id);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.line_up_item
    ADD CONSTRAINT line_up_item_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES public.product(shop_id, product_id);
ALTER TABLE ONLY public.line_up_item
    ADD CONSTRAINT line_up_item_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.listing
    ADD CONSTRAINT listing_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.listing
    ADD CONSTRAINT listing_shop_id_variant_id_fkey FOREIGN KEY (shop_id, variant_id) REFERENCES public.variant(shop_id, variant_id);
ALTER TABLE ONLY public.live_answer
    ADD CONSTRAINT live_answer_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.live_buyer
    ADD CONSTRAINT live_buyer_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.live_claim
    ADD CONSTRAINT live_claim_anew_shop_id_buyer_id_fkey FOREIGN KEY (shop_id, buyer_id) REFERENCES public.live_buyer(shop_id, buyer_id);
ALTER TABLE ONLY public.live_claim
    ADD CONSTRAINT live_claim_anew_shop_id_session_id_item_id_fkey FOREIGN KEY (shop_id, session_id, item_id) REFERENCES public.line_up_item(shop_id, session_id, item_id);
ALTER TABLE ONLY public.live_claim
    ADD CONSTRAINT live_claim_anew_shop_id_variant_id_fkey FOREIGN KEY (shop_id, variant_id) REFERENCES public.variant(shop_id, variant_id);
ALTER TABLE ONLY public.live_comment
    ADD CONSTRAINT live_comment_shop_id_buyer_id_fkey FOREIGN KEY (shop_id, buyer_id) REFERENCES public.live_buyer(shop_id, buyer_id);
ALTER TABLE ONLY public.live_comment
    ADD CONSTRAINT live_comment_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.live_cost
    ADD CONSTRAINT live_cost_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.live_event
    ADD CONSTRAINT live_event_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.live_order
    ADD CONSTRAINT live_order_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.live_order_word
    ADD CONSTRAINT live_order_word_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.live_quarter
    ADD CONSTRAINT live_quarter_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.live_result
    ADD CONSTRAINT live_result_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.live_room
    ADD CONSTRAINT live_room_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.live_session
    ADD CONSTRAINT live_session_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.live_showing
    ADD CONSTRAINT live_showing_shop_id_session_id_item_id_fkey FOREIGN KEY (shop_id, session_id, item_id) REFERENCES public.line_up_item(shop_id, session_id, item_id);
ALTER TABLE ONLY public.live_source_code
    ADD CONSTRAINT live_source_code_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.live_source
    ADD CONSTRAINT live_source_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.live_source_span
    ADD CONSTRAINT live_source_span_shop_id_session_id_source_room_fkey FOREIGN KEY (shop_id, session_id, source, room) REFERENCES public.live_source(shop_id, session_id, source, room);
ALTER TABLE ONLY public.mark_run
    ADD CONSTRAINT mark_run_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(person_id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.money_day
    ADD CONSTRAINT money_day_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.money_entry
    ADD CONSTRAINT money_entry_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.order_line
    ADD CONSTRAINT order_line_shop_id_listing_id_fkey FOREIGN KEY (shop_id, listing_id) REFERENCES public.listing(shop_id, listing_id);
ALTER TABLE ONLY public.order_line
    ADD CONSTRAINT order_line_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES public.orders(shop_id, order_id);
ALTER TABLE ONLY public.order_profit
    ADD CONSTRAINT order_profit_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.order_tally
    ADD CONSTRAINT order_tally_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.part_tally
    ADD CONSTRAINT part_tally_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.password_reset
    ADD CONSTRAINT password_reset_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.person(person_id);
ALTER TABLE ONLY public.password_reset
    ADD CONSTRAINT password_reset_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(person_id);
ALTER TABLE ONLY public.password_reset
    ADD CONSTRAINT password_reset_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.pieces_back
    ADD CONSTRAINT pieces_back_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.product_fee_category
    ADD CONSTRAINT product_fee_category_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES public.product(shop_id, product_id);
ALTER TABLE ONLY public.product_photo
    ADD CONSTRAINT product_photo_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES public.product(shop_id, product_id);
ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.profit_due_run
    ADD CONSTRAINT profit_due_run_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.profit_due
    ADD CONSTRAINT profit_due_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.profit_rules
    ADD CONSTRAINT profit_rules_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.profit_tally
    ADD CONSTRAINT profit_tally_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.profit_turn
    ADD CONSTRAINT profit_turn_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.record_pack
    ADD CONSTRAINT record_pack_shop_id_import_id_fkey FOREIGN KEY (shop_id, import_id) REFERENCES public.file_import(shop_id, import_id);
ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(person_id);
ALTER TABLE ONLY public.rehearsal_level
    ADD CONSTRAINT rehearsal_level_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.rehearsal
    ADD CONSTRAINT rehearsal_shop_id_session_id_fkey FOREIGN KEY (shop_id, session_id) REFERENCES public.live_session(shop_id, session_id);
ALTER TABLE ONLY public.release_tally
    ADD CONSTRAINT release_tally_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.retention_day
    ADD CONSTRAINT retention_day_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.retention_term
    ADD CONSTRAINT retention_term_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.return_fit
    ADD CONSTRAINT return_fit_shop_id_return_id_fkey FOREIGN KEY (shop_id, return_id) REFERENCES public.channel_return(shop_id, return_id);
ALTER TABLE ONLY public.room_viewer
    ADD CONSTRAINT room_viewer_shop_id_buyer_id_fkey FOREIGN KEY (shop_id, buyer_id) REFERENCES public.live_buyer(shop_id, buyer_id);
ALTER TABLE ONLY public.room_viewer
    ADD CONSTRAINT room_viewer_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.running_cost
    ADD CONSTRAINT running_cost_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.second_factor
    ADD CONSTRAINT second_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(person_id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(person_id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.shipping_rate
    ADD CONSTRAINT shipping_rate_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.shop_answer
    ADD CONSTRAINT shop_answer_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.sighting
    ADD CONSTRAINT sighting_shop_id_import_id_fkey FOREIGN KEY (shop_id, import_id) REFERENCES public.file_import(shop_id, import_id);
ALTER TABLE ONLY public.sign_in_step
    ADD CONSTRAINT sign_in_step_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(person_id);
ALTER TABLE ONLY public.size_chart_row
    ADD CONSTRAINT size_chart_row_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES public.size_chart(shop_id, product_id);
ALTER TABLE ONLY public.size_chart
    ADD CONSTRAINT size_chart_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES public.product(shop_id, product_id);
ALTER TABLE ONLY public.stock_count
    ADD CONSTRAINT stock_count_shop_id_variant_id_fkey FOREIGN KEY (shop_id, variant_id) REFERENCES public.variant(shop_id, variant_id);
ALTER TABLE ONLY public.stock_hold
    ADD CONSTRAINT stock_hold_shop_id_variant_id_fkey FOREIGN KEY (shop_id, variant_id) REFERENCES public.variant(shop_id, variant_id);
ALTER TABLE ONLY public.stock_level
    ADD CONSTRAINT stock_level_shop_id_variant_id_fkey FOREIGN KEY (shop_id, variant_id) REFERENCES public.variant(shop_id, variant_id);
ALTER TABLE ONLY public.stock_movement
    ADD CONSTRAINT stock_movement_shop_id_variant_id_fkey FOREIGN KEY (shop_id, variant_id) REFERENCES public.variant(shop_id, variant_id);
ALTER TABLE ONLY public.trail
    ADD CONSTRAINT trail_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
ALTER TABLE ONLY public.variant_cost
    ADD CONSTRAINT variant_cost_shop_id_variant_id_fkey FOREIGN KEY (shop_id, variant_id) REFERENCES public.variant(shop_id, variant_id);
ALTER TABLE ONLY public.variant
    ADD CONSTRAINT variant_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES public.product(shop_id, product_id);
ALTER TABLE ONLY public.verdict_tally
    ADD CONSTRAINT verdict_tally_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES public.shop(shop_id);
