CREATE FUNCTION extractor_words(words text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN to_tsvector('pg_catalog.english', words);
EXCEPTION WHEN program_limit_exceeded THEN
    RETURN to_tsvector('pg_catalog.english', left(words, 200000));
END $$;
CREATE TABLE "filings" (
    "record_id" text NOT NULL,
    "schema_version" text,
    "source_path" text,
    "source_member" text,
    "source_sha256" text,
    "source_bytes" bigint,
    "source_format" text,
    "source_encoding" text,
    "source_text_sha256" text,
    "source_text_chars" bigint,
    "source_document_sequence" text,
    "source_document_type" text,
    "source_document_filename" text,
    "source_document_description" text,
    "source_header_accession_number" text,
    "source_header_form" text,
    "source_header_filed" text,
    "source_header_filed_day" date,
    "source_header_period" text,
    "source_header_period_day" date,
    "source_header_items" text[],
    "source_located_accession_number" text,
    "source_located_filed" text,
    "source_located_filed_day" date,
    "source_located_form" text,
    "source_located_by" text,
    "source_extractor_version" text,
    "form" text,
    "amendment" boolean,
    "accession_number" text,
    "filed" text,
    "filed_day" date,
    "rule" text,
    "registration_numbers" text[],
    "supplement_date" text,
    "supplement_date_day" date,
    "supplement_number" bigint,
    "base_prospectus_date" text,
    "base_prospectus_date_day" date,
    "preliminary" boolean,
    "attached_report" text,
    "report_date" text,
    "report_date_day" date,
    "checkboxes_written_communications" boolean,
    "checkboxes_soliciting_material" boolean,
    "checkboxes_pre_commencement_14d2" boolean,
    "checkboxes_pre_commencement_13e4" boolean,
    "emerging_growth_company" boolean,
    PRIMARY KEY ("record_id")
);
COMMENT ON TABLE "filings" IS 'All that one filing states, as plain values, with the characters of its text that state each of them. A key that is not there was not stated, or could not be read (then `unread` names it); no value is a guess or a default.';
COMMENT ON COLUMN "filings"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "filings"."schema_version" IS 'Version of these schemas that the record was written under, as in their `$id`.';
COMMENT ON COLUMN "filings"."source_path" IS 'Path of the file as it was given to the reader.';
COMMENT ON COLUMN "filings"."source_member" IS 'Name of the member inside an archive; absent for a file of its own.';
COMMENT ON COLUMN "filings"."source_sha256" IS 'SHA-256 of the document''s own bytes (of the part inside a submission or archive), in lower-case hexadecimal.';
COMMENT ON COLUMN "filings"."source_bytes" IS 'Size of the document in bytes.';
COMMENT ON COLUMN "filings"."source_format" IS 'How the document is written: ascii (plain text), html, or ixbrl (HTML with inline XBRL).';
COMMENT ON COLUMN "filings"."source_encoding" IS 'Character encoding that the bytes were decoded by, by its Python codec name.';
COMMENT ON COLUMN "filings"."source_text_sha256" IS 'SHA-256 of the canonical text in UTF-8, in lower-case hexadecimal: the text whose characters every span counts.';
COMMENT ON COLUMN "filings"."source_text_chars" IS 'Length of the canonical text in characters (Unicode code points).';
COMMENT ON COLUMN "filings"."source_document_sequence" IS 'What the submission says of this document between its <DOCUMENT> and <TEXT> tags; absent for a bare file. <SEQUENCE>: the document''s place in the submission, as printed.';
COMMENT ON COLUMN "filings"."source_document_type" IS 'What the submission says of this document between its <DOCUMENT> and <TEXT> tags; absent for a bare file. <TYPE>: the form or exhibit type, such as 424B5 or EX-99.1.';
COMMENT ON COLUMN "filings"."source_document_filename" IS 'What the submission says of this document between its <DOCUMENT> and <TEXT> tags; absent for a bare file. <FILENAME>: the document''s file name on EDGAR.';
COMMENT ON COLUMN "filings"."source_document_description" IS 'What the submission says of this document between its <DOCUMENT> and <TEXT> tags; absent for a bare file. <DESCRIPTION>: the filer''s own words for the document.';
COMMENT ON COLUMN "filings"."source_header_accession_number" IS 'Values of the EDGAR header around the document; absent for a bare file. ACCESSION NUMBER of the submission: filer agent''s CIK, year and sequence, with hyphens.';
COMMENT ON COLUMN "filings"."source_header_form" IS 'Values of the EDGAR header around the document; absent for a bare file. CONFORMED SUBMISSION TYPE, such as 424B5 or 8-K/A.';
COMMENT ON COLUMN "filings"."source_header_filed" IS 'Values of the EDGAR header around the document; absent for a bare file. FILED AS OF DATE (ISO date).';
COMMENT ON COLUMN "filings"."source_header_filed_day" IS 'Values of the EDGAR header around the document; absent for a bare file. FILED AS OF DATE (ISO date). As a date; null where no day is stated.';
COMMENT ON COLUMN "filings"."source_header_period" IS 'Values of the EDGAR header around the document; absent for a bare file. CONFORMED PERIOD OF REPORT (ISO date): for a current report the date of the earliest event.';
COMMENT ON COLUMN "filings"."source_header_period_day" IS 'Values of the EDGAR header around the document; absent for a bare file. CONFORMED PERIOD OF REPORT (ISO date): for a current report the date of the earliest event. As a date; null where no day is stated.';
COMMENT ON COLUMN "filings"."source_header_items" IS 'Values of the EDGAR header around the document; absent for a bare file. ITEM INFORMATION lines, as printed.';
COMMENT ON COLUMN "filings"."source_located_accession_number" IS 'What the path of the file, an EDGAR index or a metadata file beside it says of the filing where its own bytes do not; absent where nothing was taken from there. Only batches over archives look there. Accession number, from the name of the file or folder or from the list.';
COMMENT ON COLUMN "filings"."source_located_filed" IS 'What the path of the file, an EDGAR index or a metadata file beside it says of the filing where its own bytes do not; absent where nothing was taken from there. Only batches over archives look there. Day of filing, from the list.';
COMMENT ON COLUMN "filings"."source_located_filed_day" IS 'What the path of the file, an EDGAR index or a metadata file beside it says of the filing where its own bytes do not; absent where nothing was taken from there. Only batches over archives look there. Day of filing, from the list. As a date; null where no day is stated.';
COMMENT ON COLUMN "filings"."source_located_form" IS 'What the path of the file, an EDGAR index or a metadata file beside it says of the filing where its own bytes do not; absent where nothing was taken from there. Only batches over archives look there. Form, from the name of the folder or from the list.';
COMMENT ON COLUMN "filings"."source_located_by" IS 'What the path of the file, an EDGAR index or a metadata file beside it says of the filing where its own bytes do not; absent where nothing was taken from there. Only batches over archives look there. What says so: path (the names of file and folders), index (EDGAR''s form.idx or master.idx) or metadata (a list of the program that downloaded it).';
COMMENT ON COLUMN "filings"."source_extractor_version" IS 'Version of the library that read the document.';
COMMENT ON COLUMN "filings"."form" IS 'Form type as EDGAR names it: 424B5, 8-K, 8-K/A and so on; from the header, else from the cover.';
COMMENT ON COLUMN "filings"."amendment" IS 'Whether the filing amends an earlier one (8-K/A; `Amendment No.` on the cover).';
COMMENT ON COLUMN "filings"."accession_number" IS 'EDGAR''s number of the submission, with hyphens; the identity of a filing.';
COMMENT ON COLUMN "filings"."filed" IS 'Date on which it was filed (ISO date); from the EDGAR header.';
COMMENT ON COLUMN "filings"."filed_day" IS 'Date on which it was filed (ISO date); from the EDGAR header. As a date; null where no day is stated.';
COMMENT ON COLUMN "filings"."rule" IS 'Paragraph of Rule 424 that the prospectus is filed under, as printed on the cover: 424(b)(5).';
COMMENT ON COLUMN "filings"."registration_numbers" IS 'Securities Act file numbers of the registration statements that the cover prints for this deal, blanks inside dropped: 333-53108 (Rule 424(e)).';
COMMENT ON COLUMN "filings"."supplement_date" IS 'Date of the prospectus supplement, or of the prospectus where there is no supplement (ISO date). In a preliminary one the date of the `subject to completion, dated` legend (Regulation S-K Item 501(b)(9) and (10)).';
COMMENT ON COLUMN "filings"."supplement_date_day" IS 'Date of the prospectus supplement, or of the prospectus where there is no supplement (ISO date). In a preliminary one the date of the `subject to completion, dated` legend (Regulation S-K Item 501(b)(9) and (10)). As a date; null where no day is stated.';
COMMENT ON COLUMN "filings"."supplement_number" IS 'Number of the supplement where the supplements to one prospectus are numbered (`Prospectus Supplement No. 3`).';
COMMENT ON COLUMN "filings"."base_prospectus_date" IS 'Date of the prospectus that is supplemented (ISO date).';
COMMENT ON COLUMN "filings"."base_prospectus_date_day" IS 'Date of the prospectus that is supplemented (ISO date). As a date; null where no day is stated.';
COMMENT ON COLUMN "filings"."preliminary" IS 'Whether the cover carries the `subject to completion` legend (Regulation S-K Item 501(b)(10)).';
COMMENT ON COLUMN "filings"."attached_report" IS 'Form type of the report that a supplement only attaches, such as 8-K or 10-Q.';
COMMENT ON COLUMN "filings"."report_date" IS 'Date of report: of the earliest event reported (ISO date; Form 8-K cover page).';
COMMENT ON COLUMN "filings"."report_date_day" IS 'Date of report: of the earliest event reported (ISO date; Form 8-K cover page). As a date; null where no day is stated.';
COMMENT ON COLUMN "filings"."checkboxes_written_communications" IS 'The boxes by which a current report also satisfies another filing duty (Form 8-K, General Instruction A.2). Written communications pursuant to Rule 425 under the Securities Act.';
COMMENT ON COLUMN "filings"."checkboxes_soliciting_material" IS 'The boxes by which a current report also satisfies another filing duty (Form 8-K, General Instruction A.2). Soliciting material pursuant to Rule 14a-12 under the Exchange Act.';
COMMENT ON COLUMN "filings"."checkboxes_pre_commencement_14d2" IS 'The boxes by which a current report also satisfies another filing duty (Form 8-K, General Instruction A.2). Pre-commencement communications pursuant to Rule 14d-2(b) under the Exchange Act.';
COMMENT ON COLUMN "filings"."checkboxes_pre_commencement_13e4" IS 'The boxes by which a current report also satisfies another filing duty (Form 8-K, General Instruction A.2). Pre-commencement communications pursuant to Rule 13e-4(c) under the Exchange Act.';
COMMENT ON COLUMN "filings"."emerging_growth_company" IS 'Whether the box for an emerging growth company is marked (Form 8-K cover page since April 2017; Rule 405, Rule 12b-2).';
CREATE TABLE "header_filers" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "name" text,
    "cik" text,
    "sic" text,
    "state_of_incorporation" text,
    "irs_number" text,
    "file_number" text,
    "former_names" text[],
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "header_filers" IS 'Values of the EDGAR header around the document; absent for a bare file. The filers, subject companies and other entities of the header, in its order.';
COMMENT ON COLUMN "header_filers"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "header_filers"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "header_filers"."name" IS 'COMPANY CONFORMED NAME: EDGAR''s spelling, usually in capitals.';
COMMENT ON COLUMN "header_filers"."cik" IS 'CENTRAL INDEX KEY: EDGAR''s number of the filer, ten digits with leading zeros.';
COMMENT ON COLUMN "header_filers"."sic" IS 'STANDARD INDUSTRIAL CLASSIFICATION code, four digits.';
COMMENT ON COLUMN "header_filers"."state_of_incorporation" IS 'STATE OF INCORPORATION: EDGAR''s two-character state or country code.';
COMMENT ON COLUMN "header_filers"."irs_number" IS 'IRS NUMBER: the employer identification number, digits only.';
COMMENT ON COLUMN "header_filers"."file_number" IS 'SEC FILE NUMBER that the submission is filed under.';
COMMENT ON COLUMN "header_filers"."former_names" IS 'FORMER CONFORMED NAMES, in the order of the header.';
CREATE TABLE "registrants" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "name" text,
    "cik" text,
    "state_of_incorporation" text,
    "commission_file_number" text,
    "ein" text,
    "former_name" text,
    "address_street" text,
    "address_city" text,
    "address_state" text,
    "address_zip" text,
    "address_country" text,
    "telephone" text,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "registrants" IS 'The registrant and its co-registrants that the cover names, in its order (Form 8-K cover page; Regulation S-K Item 501(b)(1)).';
COMMENT ON COLUMN "registrants"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "registrants"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "registrants"."name" IS 'Exact name as specified in its charter, as printed (Form 8-K cover page; Regulation S-K Item 501(b)(1)).';
COMMENT ON COLUMN "registrants"."cik" IS 'Central Index Key: EDGAR''s number of the registrant, ten digits with leading zeros; from the EDGAR header or the inline XBRL cover.';
COMMENT ON COLUMN "registrants"."state_of_incorporation" IS 'State or other jurisdiction of incorporation, as printed (Form 8-K cover page).';
COMMENT ON COLUMN "registrants"."commission_file_number" IS 'Exchange Act file number: 000-28782 (Form 8-K cover page).';
COMMENT ON COLUMN "registrants"."ein" IS 'IRS employer identification number: 93-0979187 (Form 8-K cover page).';
COMMENT ON COLUMN "registrants"."former_name" IS 'Former name, if changed since the last report, as printed (Form 8-K cover page).';
COMMENT ON COLUMN "registrants"."address_street" IS 'Address of the principal executive offices (Form 8-K cover page; Regulation S-K Item 503(b)). Street lines, joined by a comma.';
COMMENT ON COLUMN "registrants"."address_city" IS 'Address of the principal executive offices (Form 8-K cover page; Regulation S-K Item 503(b)). City.';
COMMENT ON COLUMN "registrants"."address_state" IS 'Address of the principal executive offices (Form 8-K cover page; Regulation S-K Item 503(b)). State or province, as printed: a postal code or a name.';
COMMENT ON COLUMN "registrants"."address_zip" IS 'Address of the principal executive offices (Form 8-K cover page; Regulation S-K Item 503(b)). ZIP or other postal code.';
COMMENT ON COLUMN "registrants"."address_country" IS 'Address of the principal executive offices (Form 8-K cover page; Regulation S-K Item 503(b)). Country, where printed.';
COMMENT ON COLUMN "registrants"."telephone" IS 'Telephone number with area code, as printed (Form 8-K cover page; Regulation S-K Item 503(b)).';
CREATE TABLE "listed_securities" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "title" text,
    "symbol" text,
    "exchange" text,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "listed_securities" IS 'Securities registered under section 12(b) of the Exchange Act, from the table on the cover (Form 8-K cover page since May 2019).';
COMMENT ON COLUMN "listed_securities"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "listed_securities"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "listed_securities"."title" IS 'Title of each class, as printed.';
COMMENT ON COLUMN "listed_securities"."symbol" IS 'Trading symbol; absent where the table prints a dash or none.';
COMMENT ON COLUMN "listed_securities"."exchange" IS 'Name of each exchange on which registered, as printed.';
CREATE TABLE "sections" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "id" text,
    "parent" text,
    "level" bigint,
    "title" text,
    "kind" text,
    "start" bigint,
    "end" bigint,
    "page_start" text,
    "page_end" text,
    "toc_page" text,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "sections" IS 'The tree of sections over the whole canonical text, in the order of the text; siblings leave no text between them to nobody.';
COMMENT ON COLUMN "sections"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "sections"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "sections"."id" IS 'Name of the section in this record; evidence refers to it.';
COMMENT ON COLUMN "sections"."parent" IS 'Id of the section that this one lies in; absent at the top.';
COMMENT ON COLUMN "sections"."level" IS 'Depth in the tree, 0 at the top.';
COMMENT ON COLUMN "sections"."title" IS 'Heading as printed, white space folded; absent where a part has none (a cover).';
COMMENT ON COLUMN "sections"."kind" IS 'What the section is for. `risk_factor` is one factor inside `risk_factors`; `base_prospectus` is the prospectus behind a supplement; `item` is one item of Form 8-K; `other` is anything that no other kind names.';
COMMENT ON COLUMN "sections"."start" IS 'First character of the section in the canonical text, its heading included (offset from 0).';
COMMENT ON COLUMN "sections"."end" IS 'End of the section in the canonical text, exclusive.';
COMMENT ON COLUMN "sections"."page_start" IS 'Printed label of the page on which it starts (`S-3`, `ii`, `12`); absent on an unnumbered page.';
COMMENT ON COLUMN "sections"."page_end" IS 'Printed label of the page on which it ends.';
COMMENT ON COLUMN "sections"."toc_page" IS 'Page that the table of contents gives for it, as printed.';
CREATE TABLE "offerings" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "id" text,
    "relation" text,
    "method" text,
    "continuous" boolean,
    "agreement_title" text,
    "agreement_date" text,
    "agreement_date_day" date,
    "registration_number" text,
    "securities" text[],
    "aggregate_price_amount" numeric,
    "aggregate_price_currency" text,
    "aggregate_price_qualifier" text,
    "units_offered" numeric,
    "units_offered_by_issuer" numeric,
    "units_offered_by_holders" numeric,
    "units_sold" numeric,
    "price_amount" numeric,
    "price_currency" text,
    "price_qualifier" text,
    "price_percent" numeric,
    "gross_proceeds_amount" numeric,
    "gross_proceeds_currency" text,
    "gross_proceeds_qualifier" text,
    "underwriting_discount_amount" numeric,
    "underwriting_discount_currency" text,
    "underwriting_discount_qualifier" text,
    "discount_per_unit_amount" numeric,
    "discount_per_unit_currency" text,
    "discount_per_unit_qualifier" text,
    "net_proceeds_amount" numeric,
    "net_proceeds_currency" text,
    "net_proceeds_qualifier" text,
    "proceeds_before_expenses_amount" numeric,
    "proceeds_before_expenses_currency" text,
    "proceeds_before_expenses_qualifier" text,
    "expenses_amount" numeric,
    "expenses_currency" text,
    "expenses_qualifier" text,
    "over_allotment_units" numeric,
    "over_allotment_units_by_issuer" numeric,
    "over_allotment_units_by_holders" numeric,
    "over_allotment_principal_amount" numeric,
    "over_allotment_principal_currency" text,
    "over_allotment_principal_qualifier" text,
    "over_allotment_days" bigint,
    "settlement_date" text,
    "settlement_date_day" date,
    "lock_up_days" bigint,
    "minimum_price_amount" numeric,
    "minimum_price_currency" text,
    "minimum_price_qualifier" text,
    "term_years" bigint,
    "term_months" bigint,
    "term_days" bigint,
    "last_sale_price" numeric,
    "last_sale_date" text,
    "last_sale_date_day" date,
    "last_sale_exchange" text,
    "last_sale_symbol" text,
    "units_outstanding_before" numeric,
    "units_outstanding_before_as_of" text,
    "units_outstanding_before_as_of_day" date,
    "units_outstanding_after" numeric,
    "dilution_offering_price" numeric,
    "dilution_net_tangible_book_value_before" numeric,
    "dilution_net_tangible_book_value_after" numeric,
    "dilution_dilution_per_unit" numeric,
    "commences_years" bigint,
    "commences_months" bigint,
    "commences_days" bigint,
    "penalty_amount" numeric,
    "penalty_currency" text,
    "penalty_qualifier" text,
    "penalty_paid_amount" numeric,
    "penalty_paid_currency" text,
    "penalty_paid_qualifier" text,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "offerings" IS 'One row for each deal that the filing describes. The filing''s own deal has relation `primary` and comes first.';
COMMENT ON COLUMN "offerings"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "offerings"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "offerings"."id" IS 'Name of the offering in this record: o1.';
COMMENT ON COLUMN "offerings"."relation" IS 'How the deal stands to the filing: primary (the filing''s own), concurrent (beside it), prior (done before), optional (may follow).';
COMMENT ON COLUMN "offerings"."method" IS 'How the securities are distributed (Regulation S-K Items 501(b)(8) and 508): firm_commitment (underwriters buy and resell), best_efforts (an agent tries to place), at_the_market (sales into the market through an agent, Rule 415(a)(4)), equity_line (an investor must buy on the issuer''s notice), direct (issuer to buyers, no agent), private_placement, resale (by holders only), rights, exchange, plan (dividend reinvestment or direct purchase).';
COMMENT ON COLUMN "offerings"."continuous" IS 'Whether the securities are sold from time to time rather than at once (Rule 415).';
COMMENT ON COLUMN "offerings"."agreement_title" IS 'The contract that the deal is done under (Regulation S-K Item 508(a)). Title as printed: Sales Agreement, Underwriting Agreement.';
COMMENT ON COLUMN "offerings"."agreement_date" IS 'The contract that the deal is done under (Regulation S-K Item 508(a)). Date of the agreement (ISO date, or the month or year alone).';
COMMENT ON COLUMN "offerings"."agreement_date_day" IS 'The contract that the deal is done under (Regulation S-K Item 508(a)). Date of the agreement (ISO date, or the month or year alone). As a date; null where no day is stated.';
COMMENT ON COLUMN "offerings"."registration_number" IS 'Securities Act file number of this deal, where it is another than the cover''s.';
COMMENT ON COLUMN "offerings"."securities" IS 'Ids of the securities that are sold in the deal.';
COMMENT ON COLUMN "offerings"."aggregate_price_amount" IS 'Total price to the public by the price table; else the stated total or maximum offering amount; for notes the principal stated for the whole deal (money; Regulation S-K Item 501(b)(3)). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."aggregate_price_currency" IS 'Total price to the public by the price table; else the stated total or maximum offering amount; for notes the principal stated for the whole deal (money; Regulation S-K Item 501(b)(3)). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."aggregate_price_qualifier" IS 'Total price to the public by the price table; else the stated total or maximum offering amount; for notes the principal stated for the whole deal (money; Regulation S-K Item 501(b)(3)). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "offerings"."units_offered" IS 'Count of the main security: the firm part, of all sellers together (units; Regulation S-K Item 501(b)(2)).';
COMMENT ON COLUMN "offerings"."units_offered_by_issuer" IS 'Count that the issuer itself sells (units).';
COMMENT ON COLUMN "offerings"."units_offered_by_holders" IS 'Count that selling holders sell (units; Regulation S-K Items 501(b)(2) and 507).';
COMMENT ON COLUMN "offerings"."units_sold" IS 'Count already sold in the deal as the filing reports it (units).';
COMMENT ON COLUMN "offerings"."price_amount" IS 'Price to the public per unit (money; Regulation S-K Item 501(b)(3)). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."price_currency" IS 'Price to the public per unit (money; Regulation S-K Item 501(b)(3)). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."price_qualifier" IS 'Price to the public per unit (money; Regulation S-K Item 501(b)(3)). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "offerings"."price_percent" IS 'Price to the public of a debt security, in percent of its principal amount: 99.875 (Regulation S-K Item 501(b)(3)).';
COMMENT ON COLUMN "offerings"."gross_proceeds_amount" IS 'Proceeds before discounts and expenses, as stated (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."gross_proceeds_currency" IS 'Proceeds before discounts and expenses, as stated (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."gross_proceeds_qualifier" IS 'Proceeds before discounts and expenses, as stated (money). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "offerings"."underwriting_discount_amount" IS 'Total of underwriting discounts and commissions, whatever the price table calls them (money; Regulation S-K Items 501(b)(3) and 508(e)). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."underwriting_discount_currency" IS 'Total of underwriting discounts and commissions, whatever the price table calls them (money; Regulation S-K Items 501(b)(3) and 508(e)). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."underwriting_discount_qualifier" IS 'Total of underwriting discounts and commissions, whatever the price table calls them (money; Regulation S-K Items 501(b)(3) and 508(e)). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "offerings"."discount_per_unit_amount" IS 'The dealers'' pay per unit by the price table, whatever its row is called (money; Regulation S-K Item 501(b)(3)). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."discount_per_unit_currency" IS 'The dealers'' pay per unit by the price table, whatever its row is called (money; Regulation S-K Item 501(b)(3)). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."discount_per_unit_qualifier" IS 'The dealers'' pay per unit by the price table, whatever its row is called (money; Regulation S-K Item 501(b)(3)). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "offerings"."net_proceeds_amount" IS 'Net proceeds as the issuer states or estimates them, after all costs if stated so (money; Regulation S-K Item 504). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."net_proceeds_currency" IS 'Net proceeds as the issuer states or estimates them, after all costs if stated so (money; Regulation S-K Item 504). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."net_proceeds_qualifier" IS 'Net proceeds as the issuer states or estimates them, after all costs if stated so (money; Regulation S-K Item 504). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "offerings"."proceeds_before_expenses_amount" IS 'Total of the price table''s row of proceeds, before expenses (money; Regulation S-K Item 501(b)(3)). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."proceeds_before_expenses_currency" IS 'Total of the price table''s row of proceeds, before expenses (money; Regulation S-K Item 501(b)(3)). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."proceeds_before_expenses_qualifier" IS 'Total of the price table''s row of proceeds, before expenses (money; Regulation S-K Item 501(b)(3)). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "offerings"."expenses_amount" IS 'The issuer''s stated estimate of offering expenses, without discounts and commissions (money; Regulation S-K Item 511). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."expenses_currency" IS 'The issuer''s stated estimate of offering expenses, without discounts and commissions (money; Regulation S-K Item 511). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."expenses_qualifier" IS 'The issuer''s stated estimate of offering expenses, without discounts and commissions (money; Regulation S-K Item 511). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "offerings"."over_allotment_units" IS 'The dealers'' option to buy more (Regulation S-K Items 501(b)(2) and 508(a)). Units that may be bought more (units).';
COMMENT ON COLUMN "offerings"."over_allotment_units_by_issuer" IS 'The dealers'' option to buy more (Regulation S-K Items 501(b)(2) and 508(a)). Of these, what the issuer would sell (units).';
COMMENT ON COLUMN "offerings"."over_allotment_units_by_holders" IS 'The dealers'' option to buy more (Regulation S-K Items 501(b)(2) and 508(a)). Of these, what selling holders would sell (units).';
COMMENT ON COLUMN "offerings"."over_allotment_principal_amount" IS 'The dealers'' option to buy more (Regulation S-K Items 501(b)(2) and 508(a)). Principal or money amount that may be bought more (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."over_allotment_principal_currency" IS 'The dealers'' option to buy more (Regulation S-K Items 501(b)(2) and 508(a)). Principal or money amount that may be bought more (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."over_allotment_principal_qualifier" IS 'The dealers'' option to buy more (Regulation S-K Items 501(b)(2) and 508(a)). Principal or money amount that may be bought more (money). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "offerings"."over_allotment_days" IS 'The dealers'' option to buy more (Regulation S-K Items 501(b)(2) and 508(a)). Days from the prospectus for which the option lasts.';
COMMENT ON COLUMN "offerings"."settlement_date" IS 'Date on which the securities are expected to be delivered (ISO date; Rule 15c6-1).';
COMMENT ON COLUMN "offerings"."settlement_date_day" IS 'Date on which the securities are expected to be delivered (ISO date; Rule 15c6-1). As a date; null where no day is stated.';
COMMENT ON COLUMN "offerings"."lock_up_days" IS 'Days for which the issuer agrees not to sell further securities.';
COMMENT ON COLUMN "offerings"."minimum_price_amount" IS 'Lowest price per unit at which sales may be made (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."minimum_price_currency" IS 'Lowest price per unit at which sales may be made (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."minimum_price_qualifier" IS 'Lowest price per unit at which sales may be made (money). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "offerings"."term_years" IS 'How long sales may go on under the agreement. Years.';
COMMENT ON COLUMN "offerings"."term_months" IS 'How long sales may go on under the agreement. Months.';
COMMENT ON COLUMN "offerings"."term_days" IS 'How long sales may go on under the agreement. Calendar days.';
COMMENT ON COLUMN "offerings"."last_sale_price" IS 'The last reported sale of the listed security before the filing (Regulation S-K Items 201(a) and 501(b)(4)). Price per unit, in the currency of the document.';
COMMENT ON COLUMN "offerings"."last_sale_date" IS 'The last reported sale of the listed security before the filing (Regulation S-K Items 201(a) and 501(b)(4)). Day of the sale (ISO date).';
COMMENT ON COLUMN "offerings"."last_sale_date_day" IS 'The last reported sale of the listed security before the filing (Regulation S-K Items 201(a) and 501(b)(4)). Day of the sale (ISO date). As a date; null where no day is stated.';
COMMENT ON COLUMN "offerings"."last_sale_exchange" IS 'The last reported sale of the listed security before the filing (Regulation S-K Items 201(a) and 501(b)(4)). Plain name of the market, without `The` or `LLC`: Nasdaq Global Market.';
COMMENT ON COLUMN "offerings"."last_sale_symbol" IS 'The last reported sale of the listed security before the filing (Regulation S-K Items 201(a) and 501(b)(4)). Trading symbol, as printed.';
COMMENT ON COLUMN "offerings"."units_outstanding_before" IS 'Units outstanding before the offering (units).';
COMMENT ON COLUMN "offerings"."units_outstanding_before_as_of" IS 'Day of that count (ISO date, or the month or year alone).';
COMMENT ON COLUMN "offerings"."units_outstanding_before_as_of_day" IS 'Day of that count (ISO date, or the month or year alone). As a date; null where no day is stated.';
COMMENT ON COLUMN "offerings"."units_outstanding_after" IS 'Units outstanding after the offering, as the filing states it (units).';
COMMENT ON COLUMN "offerings"."dilution_offering_price" IS 'What the offering does to a buyer''s net tangible book value per unit (Regulation S-K Item 506). Offering price per unit that is assumed or stated.';
COMMENT ON COLUMN "offerings"."dilution_net_tangible_book_value_before" IS 'What the offering does to a buyer''s net tangible book value per unit (Regulation S-K Item 506). Net tangible book value per unit before the offering; negative where the filing brackets it.';
COMMENT ON COLUMN "offerings"."dilution_net_tangible_book_value_after" IS 'What the offering does to a buyer''s net tangible book value per unit (Regulation S-K Item 506). Net tangible book value per unit, as adjusted for the offering.';
COMMENT ON COLUMN "offerings"."dilution_dilution_per_unit" IS 'What the offering does to a buyer''s net tangible book value per unit (Regulation S-K Item 506). Dilution per unit to the buyers.';
COMMENT ON COLUMN "offerings"."commences_years" IS 'How long after the agreement sales may begin. Years.';
COMMENT ON COLUMN "offerings"."commences_months" IS 'How long after the agreement sales may begin. Months.';
COMMENT ON COLUMN "offerings"."commences_days" IS 'How long after the agreement sales may begin. Calendar days.';
COMMENT ON COLUMN "offerings"."penalty_amount" IS 'Greatest amount that the issuer owes if it does not sell what it agreed to (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."penalty_currency" IS 'Greatest amount that the issuer owes if it does not sell what it agreed to (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."penalty_qualifier" IS 'Greatest amount that the issuer owes if it does not sell what it agreed to (money). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "offerings"."penalty_paid_amount" IS 'What the issuer paid of that penalty (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offerings"."penalty_paid_currency" IS 'What the issuer paid of that penalty (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "offerings"."penalty_paid_qualifier" IS 'What the issuer paid of that penalty (money). How the filing hedges the amount; absent where it is exact.';
CREATE TABLE "offering_use_of_proceeds" (
    "record_id" text NOT NULL,
    "offering_id" text NOT NULL,
    "position" bigint NOT NULL,
    "purpose" text,
    "amount_amount" numeric,
    "amount_currency" text,
    "amount_qualifier" text,
    PRIMARY KEY ("record_id", "offering_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "offering_use_of_proceeds" IS 'The purposes that the proceeds are used for, in the order of the text (Regulation S-K Item 504).';
COMMENT ON COLUMN "offering_use_of_proceeds"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "offering_use_of_proceeds"."offering_id" IS 'Id of the offering.';
COMMENT ON COLUMN "offering_use_of_proceeds"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "offering_use_of_proceeds"."purpose" IS 'The purpose, as the filing''s phrase prints it.';
COMMENT ON COLUMN "offering_use_of_proceeds"."amount_amount" IS 'Amount that the filing assigns to it (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "offering_use_of_proceeds"."amount_currency" IS 'Amount that the filing assigns to it (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "offering_use_of_proceeds"."amount_qualifier" IS 'Amount that the filing assigns to it (money). How the filing hedges the amount; absent where it is exact.';
CREATE TABLE "fees" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "id" text,
    "offering" text,
    "kind" text,
    "payer" text,
    "payee" text,
    "agreement" text,
    "basis" text,
    "amount_amount" numeric,
    "amount_currency" text,
    "amount_qualifier" text,
    "stated_total_amount" numeric,
    "stated_total_currency" text,
    "stated_total_qualifier" text,
    "allocated_amount" numeric,
    "allocated_currency" text,
    "allocated_qualifier" text,
    "security" text,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "fees" IS 'What dealers, agents, finders and advisers are paid for the deals, and the limits on it (Regulation S-K Item 508(e)).';
COMMENT ON COLUMN "fees"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "fees"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "fees"."id" IS 'Name of the fee in this record: f1.';
COMMENT ON COLUMN "fees"."offering" IS 'Id of the offering that it is paid for.';
COMMENT ON COLUMN "fees"."kind" IS 'What is paid: commission, underwriting_discount, placement_agent_fee, securities (paid in warrants or shares), expense_reimbursement, retainer, deposit, finders_fee, commitment_fee, management_fee; or cap: a limit by rule on all of them together (FINRA Rule 5110, before it NASD Rule 2710).';
COMMENT ON COLUMN "fees"."payer" IS 'Who pays, as printed.';
COMMENT ON COLUMN "fees"."payee" IS 'Who is paid, as printed.';
COMMENT ON COLUMN "fees"."agreement" IS 'Title of the agreement that the fee stands in, as printed.';
COMMENT ON COLUMN "fees"."basis" IS 'What the rates apply to: gross_proceeds, aggregate_sales_price, principal, shares_sold, or fixed where it is an amount.';
COMMENT ON COLUMN "fees"."amount_amount" IS 'Fixed or maximum amount (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "fees"."amount_currency" IS 'Fixed or maximum amount (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "fees"."amount_qualifier" IS 'Fixed or maximum amount (money). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "fees"."stated_total_amount" IS 'What the filing itself says that the fee comes to (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "fees"."stated_total_currency" IS 'What the filing itself says that the fee comes to (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "fees"."stated_total_qualifier" IS 'What the filing itself says that the fee comes to (money). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "fees"."allocated_amount" IS 'Part of the amount that the filing assigns to this offering (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "fees"."allocated_currency" IS 'Part of the amount that the filing assigns to this offering (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "fees"."allocated_qualifier" IS 'Part of the amount that the filing assigns to this offering (money). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "fees"."security" IS 'Id of the security that the fee is paid in, for kind `securities`.';
CREATE TABLE "fee_tiers" (
    "record_id" text NOT NULL,
    "fee_id" text NOT NULL,
    "position" bigint NOT NULL,
    "rate" numeric,
    "up_to" boolean,
    "from" numeric,
    "to" numeric,
    PRIMARY KEY ("record_id", "fee_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "fee_tiers" IS 'Rates by parts of the basis, from the first amount upward. One flat rate is one tier from 0 without an end.';
COMMENT ON COLUMN "fee_tiers"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "fee_tiers"."fee_id" IS 'Id of the fee.';
COMMENT ON COLUMN "fee_tiers"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "fee_tiers"."rate" IS 'Rate as a fraction of the part: 4.00% is 0.04.';
COMMENT ON COLUMN "fee_tiers"."up_to" IS 'True where the filing states the rate as a ceiling (`up to 3.0%`).';
COMMENT ON COLUMN "fee_tiers"."from" IS 'Start of the part: an amount of the basis in money.';
COMMENT ON COLUMN "fee_tiers"."to" IS 'End of the part: an amount of the basis in money; absent where there is none.';
CREATE TABLE "securities" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "id" text,
    "offering" text,
    "role" text,
    "kind" text,
    "title" text,
    "series" text,
    "par_value" numeric,
    "authorized" numeric,
    "quantity" numeric,
    "principal_amount" numeric,
    "principal_currency" text,
    "principal_qualifier" text,
    "liquidation_preference_amount" numeric,
    "liquidation_preference_currency" text,
    "liquidation_preference_qualifier" text,
    "rate" numeric,
    "floating_rate_index" text,
    "floating_rate_spread" numeric,
    "floating_rate_tenor" text,
    "payment_dates" text[],
    "first_payment_date" text,
    "first_payment_date_day" date,
    "record_dates" text[],
    "day_count" text,
    "maturity" text,
    "maturity_day" date,
    "price_amount" numeric,
    "price_currency" text,
    "price_qualifier" text,
    "price_percent" numeric,
    "discount_percent" numeric,
    "proceeds_percent" numeric,
    "exercise_price" numeric,
    "conversion_price_amount" numeric,
    "conversion_price_currency" text,
    "conversion_price_qualifier" text,
    "exercise_terms" text,
    "conversion_terms" text,
    "exercisable_from" text,
    "expires" text,
    "expires_day" date,
    "term_years" bigint,
    "term_months" bigint,
    "term_days" bigint,
    "cashless" boolean,
    "cashless_from_years" bigint,
    "cashless_from_months" bigint,
    "cashless_from_days" bigint,
    "underlying_security" text,
    "underlying_title" text,
    "underlying_quantity" numeric,
    "underlying_percent_of_units_sold" numeric,
    "conversion_initial_price" numeric,
    "conversion_rate" numeric,
    "conversion_premium" numeric,
    "conversion_increments_fraction" numeric,
    "conversion_increments_every" text,
    "conversion_increments_cumulative" boolean,
    "conversion_cap_units" numeric,
    "conversion_capped_call_price_amount" numeric,
    "conversion_capped_call_price_currency" text,
    "conversion_capped_call_price_qualifier" text,
    "structured_underliers" text[],
    "structured_strike_date" text,
    "structured_strike_date_day" date,
    "structured_pricing_date" text,
    "structured_pricing_date_day" date,
    "structured_issue_date" text,
    "structured_issue_date_day" date,
    "structured_valuation_date" text,
    "structured_valuation_date_day" date,
    "structured_buffer" numeric,
    "structured_barrier" numeric,
    "structured_coupon_barrier" numeric,
    "structured_contingent_rate" numeric,
    "structured_estimated_value_amount" numeric,
    "structured_estimated_value_currency" text,
    "structured_estimated_value_qualifier" text,
    "rights_trigger_ownership" numeric,
    "rights_trigger_days" bigint,
    "ranking" text,
    "cusip" text,
    "isin" text,
    "exchange" text,
    "symbol" text,
    "ratings" text[],
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "securities" IS 'The securities that are offered, that others turn into, that are paid as compensation, or that are outstanding (Regulation S-K Items 202 and 501(b)(2)).';
COMMENT ON COLUMN "securities"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "securities"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "securities"."id" IS 'Name of the security in this record: s1.';
COMMENT ON COLUMN "securities"."offering" IS 'Id of the offering that it belongs to.';
COMMENT ON COLUMN "securities"."role" IS 'Its part in the deal: offered, underlying (issued on conversion or exercise of another), compensation (paid to a dealer or finder), outstanding (issued before), optional (may be issued), prior (of an earlier deal).';
COMMENT ON COLUMN "securities"."kind" IS 'Class of the security.';
COMMENT ON COLUMN "securities"."title" IS 'Title as printed, white space folded: 4.600% Senior Notes due 2029 (Regulation S-K Item 501(b)(2)).';
COMMENT ON COLUMN "securities"."series" IS 'Series, as printed.';
COMMENT ON COLUMN "securities"."par_value" IS 'Par value per unit, in the currency of the document.';
COMMENT ON COLUMN "securities"."authorized" IS 'Units authorized by the charter (units; Regulation S-K Item 202(a)).';
COMMENT ON COLUMN "securities"."quantity" IS 'Units of it that the filing speaks of (units).';
COMMENT ON COLUMN "securities"."principal_amount" IS 'Aggregate principal amount (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "securities"."principal_currency" IS 'Aggregate principal amount (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "securities"."principal_qualifier" IS 'Aggregate principal amount (money). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "securities"."liquidation_preference_amount" IS 'Liquidation preference per unit (money; Regulation S-K Item 202(a)(1)). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "securities"."liquidation_preference_currency" IS 'Liquidation preference per unit (money; Regulation S-K Item 202(a)(1)). Currency code (ISO 4217).';
COMMENT ON COLUMN "securities"."liquidation_preference_qualifier" IS 'Liquidation preference per unit (money; Regulation S-K Item 202(a)(1)). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "securities"."rate" IS 'Fixed interest or dividend rate a year, as a fraction: 4.600% is 0.046.';
COMMENT ON COLUMN "securities"."floating_rate_index" IS 'Rate that follows an index. Index, as printed: LIBOR, Compounded SOFR.';
COMMENT ON COLUMN "securities"."floating_rate_spread" IS 'Rate that follows an index. Spread over the index a year, as a fraction: 50 basis points are 0.005.';
COMMENT ON COLUMN "securities"."floating_rate_tenor" IS 'Rate that follows an index. Tenor of the index, as printed: three-month.';
COMMENT ON COLUMN "securities"."payment_dates" IS 'Days of the year on which interest or dividends are paid, as printed: January 15.';
COMMENT ON COLUMN "securities"."first_payment_date" IS 'First day of payment (ISO date).';
COMMENT ON COLUMN "securities"."first_payment_date_day" IS 'First day of payment (ISO date). As a date; null where no day is stated.';
COMMENT ON COLUMN "securities"."record_dates" IS 'Regular record dates of the interest or dividends: days of the year, as --MM-DD.';
COMMENT ON COLUMN "securities"."day_count" IS 'Day count convention, as printed: 360-day year of twelve 30-day months.';
COMMENT ON COLUMN "securities"."maturity" IS 'Date on which the principal is due (ISO date, or the month or year alone).';
COMMENT ON COLUMN "securities"."maturity_day" IS 'Date on which the principal is due (ISO date, or the month or year alone). As a date; null where no day is stated.';
COMMENT ON COLUMN "securities"."price_amount" IS 'Price to the public per unit (money; Regulation S-K Item 501(b)(3)). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "securities"."price_currency" IS 'Price to the public per unit (money; Regulation S-K Item 501(b)(3)). Currency code (ISO 4217).';
COMMENT ON COLUMN "securities"."price_qualifier" IS 'Price to the public per unit (money; Regulation S-K Item 501(b)(3)). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "securities"."price_percent" IS 'Price to the public in percent of the principal amount: 99.875.';
COMMENT ON COLUMN "securities"."discount_percent" IS 'Underwriting discount in percent of the principal amount: 0.650.';
COMMENT ON COLUMN "securities"."proceeds_percent" IS 'Proceeds to the issuer in percent of the principal amount, before expenses.';
COMMENT ON COLUMN "securities"."exercise_price" IS 'Price per unit on exercise, in the currency of the document, where it is fixed.';
COMMENT ON COLUMN "securities"."conversion_price_amount" IS 'Price per unit on conversion, where it is fixed (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "securities"."conversion_price_currency" IS 'Price per unit on conversion, where it is fixed (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "securities"."conversion_price_qualifier" IS 'Price per unit on conversion, where it is fixed (money). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "securities"."exercise_terms" IS 'Price on exercise where it is a formula.';
COMMENT ON COLUMN "securities"."conversion_terms" IS 'Price on conversion where it is a formula.';
COMMENT ON COLUMN "securities"."exercisable_from" IS 'From when it may be exercised or converted: a date (ISO date, or the month or year alone), or a time after issue.';
COMMENT ON COLUMN "securities"."expires" IS 'Last day of exercise or conversion (ISO date, or the month or year alone).';
COMMENT ON COLUMN "securities"."expires_day" IS 'Last day of exercise or conversion (ISO date, or the month or year alone). As a date; null where no day is stated.';
COMMENT ON COLUMN "securities"."term_years" IS 'How long it may be exercised, from issue. Years.';
COMMENT ON COLUMN "securities"."term_months" IS 'How long it may be exercised, from issue. Months.';
COMMENT ON COLUMN "securities"."term_days" IS 'How long it may be exercised, from issue. Calendar days.';
COMMENT ON COLUMN "securities"."cashless" IS 'Whether it may be exercised without paying cash, by net settlement.';
COMMENT ON COLUMN "securities"."cashless_from_years" IS 'How long after issue cashless exercise becomes possible. Years.';
COMMENT ON COLUMN "securities"."cashless_from_months" IS 'How long after issue cashless exercise becomes possible. Months.';
COMMENT ON COLUMN "securities"."cashless_from_days" IS 'How long after issue cashless exercise becomes possible. Calendar days.';
COMMENT ON COLUMN "securities"."underlying_security" IS 'What it turns into. Id of the security in this record.';
COMMENT ON COLUMN "securities"."underlying_title" IS 'What it turns into. Title as printed, where it has no row of its own.';
COMMENT ON COLUMN "securities"."underlying_quantity" IS 'What it turns into. Units received for one unit, or in total where the filing states the total (units).';
COMMENT ON COLUMN "securities"."underlying_percent_of_units_sold" IS 'What it turns into. Units as a fraction of the units sold in the offering: 5% is 0.05.';
COMMENT ON COLUMN "securities"."conversion_initial_price" IS 'How it converts, beside the price. First conversion price per unit, in the currency of the document.';
COMMENT ON COLUMN "securities"."conversion_rate" IS 'How it converts, beside the price. Conversion rate: units per 1,000 of principal, or per unit of preferred stock, as stated.';
COMMENT ON COLUMN "securities"."conversion_premium" IS 'How it converts, beside the price. Premium of the conversion price over the last sale, as a fraction: 27.5% is 0.275.';
COMMENT ON COLUMN "securities"."conversion_increments_fraction" IS 'How it converts, beside the price. Pace at which the holding becomes convertible. Part of the holding that becomes convertible each time, as a fraction of 1.';
COMMENT ON COLUMN "securities"."conversion_increments_every" IS 'How it converts, beside the price. Pace at which the holding becomes convertible. How often.';
COMMENT ON COLUMN "securities"."conversion_increments_cumulative" IS 'How it converts, beside the price. Pace at which the holding becomes convertible. True where parts that were not converted add up; otherwise they lapse when the next begins.';
COMMENT ON COLUMN "securities"."conversion_cap_units" IS 'How it converts, beside the price. Greatest number of units that may be issued on conversion (units).';
COMMENT ON COLUMN "securities"."conversion_capped_call_price_amount" IS 'How it converts, beside the price. The cap price of the capped call transactions that the issuer bought beside a convertible, money per share. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "securities"."conversion_capped_call_price_currency" IS 'How it converts, beside the price. The cap price of the capped call transactions that the issuer bought beside a convertible, money per share. Currency code (ISO 4217).';
COMMENT ON COLUMN "securities"."conversion_capped_call_price_qualifier" IS 'How it converts, beside the price. The cap price of the capped call transactions that the issuer bought beside a convertible, money per share. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "securities"."structured_underliers" IS 'What a structured note follows and pays; absent for other securities. Names of the indices, funds or shares that the note is linked to, as printed.';
COMMENT ON COLUMN "securities"."structured_strike_date" IS 'What a structured note follows and pays; absent for other securities. Day on which the initial levels are taken, where it has a name of its own (ISO 8601).';
COMMENT ON COLUMN "securities"."structured_strike_date_day" IS 'What a structured note follows and pays; absent for other securities. Day on which the initial levels are taken, where it has a name of its own (ISO 8601). As a date; null where no day is stated.';
COMMENT ON COLUMN "securities"."structured_pricing_date" IS 'What a structured note follows and pays; absent for other securities. Day on which the note was priced, also called trade date (ISO 8601).';
COMMENT ON COLUMN "securities"."structured_pricing_date_day" IS 'What a structured note follows and pays; absent for other securities. Day on which the note was priced, also called trade date (ISO 8601). As a date; null where no day is stated.';
COMMENT ON COLUMN "securities"."structured_issue_date" IS 'What a structured note follows and pays; absent for other securities. Day on which the note is issued, also called settlement date (ISO 8601).';
COMMENT ON COLUMN "securities"."structured_issue_date_day" IS 'What a structured note follows and pays; absent for other securities. Day on which the note is issued, also called settlement date (ISO 8601). As a date; null where no day is stated.';
COMMENT ON COLUMN "securities"."structured_valuation_date" IS 'What a structured note follows and pays; absent for other securities. The final valuation, observation or determination date (ISO 8601).';
COMMENT ON COLUMN "securities"."structured_valuation_date_day" IS 'What a structured note follows and pays; absent for other securities. The final valuation, observation or determination date (ISO 8601). As a date; null where no day is stated.';
COMMENT ON COLUMN "securities"."structured_buffer" IS 'What a structured note follows and pays; absent for other securities. Part of a fall that the holder does not bear, fraction of the initial level.';
COMMENT ON COLUMN "securities"."structured_barrier" IS 'What a structured note follows and pays; absent for other securities. Level below which principal is lost at maturity, fraction of the initial level.';
COMMENT ON COLUMN "securities"."structured_coupon_barrier" IS 'What a structured note follows and pays; absent for other securities. Level at or above which a contingent coupon is paid, fraction of the initial level.';
COMMENT ON COLUMN "securities"."structured_contingent_rate" IS 'What a structured note follows and pays; absent for other securities. Contingent coupon, fraction of principal a year.';
COMMENT ON COLUMN "securities"."structured_estimated_value_amount" IS 'What a structured note follows and pays; absent for other securities. The issuer''s estimate of the value of one note on the pricing date, money. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "securities"."structured_estimated_value_currency" IS 'What a structured note follows and pays; absent for other securities. The issuer''s estimate of the value of one note on the pricing date, money. Currency code (ISO 4217).';
COMMENT ON COLUMN "securities"."structured_estimated_value_qualifier" IS 'What a structured note follows and pays; absent for other securities. The issuer''s estimate of the value of one note on the pricing date, money. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "securities"."rights_trigger_ownership" IS 'What makes the rights of a stockholder rights plan exercisable. Share of the class that a holder must reach, as a fraction: 20% is 0.2.';
COMMENT ON COLUMN "securities"."rights_trigger_days" IS 'What makes the rights of a stockholder rights plan exercisable. Days after the acquisition or tender offer at which the rights separate.';
COMMENT ON COLUMN "securities"."ranking" IS 'Ranking, as printed: senior unsecured.';
COMMENT ON COLUMN "securities"."cusip" IS 'CUSIP number: nine characters.';
COMMENT ON COLUMN "securities"."isin" IS 'ISIN (ISO 6166): twelve characters.';
COMMENT ON COLUMN "securities"."exchange" IS 'Plain name of the market that it is or will be listed on (Regulation S-K Item 501(b)(4)).';
COMMENT ON COLUMN "securities"."symbol" IS 'Trading symbol, as printed (Regulation S-K Item 501(b)(4)).';
COMMENT ON COLUMN "securities"."ratings" IS 'Ratings with their agencies, as printed.';
CREATE TABLE "security_outstanding" (
    "record_id" text NOT NULL,
    "security_id" text NOT NULL,
    "position" bigint NOT NULL,
    "units" numeric,
    "as_of" text,
    "as_of_day" date,
    PRIMARY KEY ("record_id", "security_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "security_outstanding" IS 'Counts of units outstanding, each with its day.';
COMMENT ON COLUMN "security_outstanding"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "security_outstanding"."security_id" IS 'Id of the security.';
COMMENT ON COLUMN "security_outstanding"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "security_outstanding"."units" IS 'Units outstanding (units).';
COMMENT ON COLUMN "security_outstanding"."as_of" IS 'Day of the count (ISO date, or the month or year alone).';
COMMENT ON COLUMN "security_outstanding"."as_of_day" IS 'Day of the count (ISO date, or the month or year alone). As a date; null where no day is stated.';
CREATE TABLE "security_conversion_make_whole" (
    "record_id" text NOT NULL,
    "security_id" text NOT NULL,
    "position" bigint NOT NULL,
    "effective" text,
    "effective_day" date,
    "stock_price" numeric,
    "additional" numeric,
    PRIMARY KEY ("record_id", "security_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "security_conversion_make_whole" IS 'How it converts, beside the price. The table by which a make-whole event raises the conversion rate, one row a cell.';
COMMENT ON COLUMN "security_conversion_make_whole"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "security_conversion_make_whole"."security_id" IS 'Id of the security.';
COMMENT ON COLUMN "security_conversion_make_whole"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "security_conversion_make_whole"."effective" IS 'Effective date of the event (ISO 8601).';
COMMENT ON COLUMN "security_conversion_make_whole"."effective_day" IS 'Effective date of the event (ISO 8601). As a date; null where no day is stated.';
COMMENT ON COLUMN "security_conversion_make_whole"."stock_price" IS 'Price of the stock paid in the event, in the currency of the notes.';
COMMENT ON COLUMN "security_conversion_make_whole"."additional" IS 'Additional shares per unit of principal, as the table states them.';
CREATE TABLE "security_redemption" (
    "record_id" text NOT NULL,
    "security_id" text NOT NULL,
    "position" bigint NOT NULL,
    "kind" text,
    "from" text,
    "from_day" date,
    "price_percent" numeric,
    "spread_bp" numeric,
    PRIMARY KEY ("record_id", "security_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "security_redemption" IS 'The ways in which it is redeemed or put, in the order of the text.';
COMMENT ON COLUMN "security_redemption"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "security_redemption"."security_id" IS 'Id of the security.';
COMMENT ON COLUMN "security_redemption"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "security_redemption"."kind" IS 'optional (issuer''s call), make_whole (at the value of the remaining payments), par_call (at par shortly before maturity), special_mandatory (on an event), sinking_fund, holder_put (the holder''s right).';
COMMENT ON COLUMN "security_redemption"."from" IS 'First day on which it may be redeemed (ISO date, or the month or year alone).';
COMMENT ON COLUMN "security_redemption"."from_day" IS 'First day on which it may be redeemed (ISO date, or the month or year alone). As a date; null where no day is stated.';
COMMENT ON COLUMN "security_redemption"."price_percent" IS 'Price in percent of the principal amount.';
COMMENT ON COLUMN "security_redemption"."spread_bp" IS 'Spread over the treasury rate of a make-whole price, in basis points.';
CREATE TABLE "security_denominations" (
    "record_id" text NOT NULL,
    "security_id" text NOT NULL,
    "position" bigint NOT NULL,
    "amount" numeric,
    "currency" text,
    "qualifier" text,
    PRIMARY KEY ("record_id", "security_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "security_denominations" IS 'Smallest denomination and the multiples above it, per unit (money).';
COMMENT ON COLUMN "security_denominations"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "security_denominations"."security_id" IS 'Id of the security.';
COMMENT ON COLUMN "security_denominations"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "security_denominations"."amount" IS 'The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "security_denominations"."currency" IS 'Currency code (ISO 4217).';
COMMENT ON COLUMN "security_denominations"."qualifier" IS 'How the filing hedges the amount; absent where it is exact.';
CREATE TABLE "parties" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "id" text,
    "name" text,
    "defined_name" text,
    "role" text,
    "offering" text,
    "representative" boolean,
    "allocation_security" text,
    "allocation_units" numeric,
    "allocation_principal_amount" numeric,
    "allocation_principal_currency" text,
    "allocation_principal_qualifier" text,
    "units_held" numeric,
    "address" text,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "parties" IS 'Persons and firms with a role in a deal (Regulation S-K Items 501(b)(8), 507, 508 and 509).';
COMMENT ON COLUMN "parties"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "parties"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "parties"."id" IS 'Name of the party in this record: p1.';
COMMENT ON COLUMN "parties"."name" IS 'Name as printed, without footnote marks; a dealer''s from the dealer table, else from the cover (Regulation S-K Items 501(b)(8) and 508(a)).';
COMMENT ON COLUMN "parties"."defined_name" IS 'The filing''s own short form for it: Cantor, the Trustee.';
COMMENT ON COLUMN "parties"."role" IS 'What it does: registrant, issuer_subsidiary, underwriter, sales_agent, placement_agent, purchaser, selling_holder (Regulation S-K Item 507), trustee, transfer_agent, warrant_agent, depositary, counsel and auditor (Item 509), finder, advisor.';
COMMENT ON COLUMN "parties"."offering" IS 'Id of the offering that it takes part in.';
COMMENT ON COLUMN "parties"."representative" IS 'Whether it acts as representative of the underwriters.';
COMMENT ON COLUMN "parties"."allocation_security" IS 'What it takes of the deal by the dealer table (Regulation S-K Item 508(a)) or the table of holders (Item 507). Id of the security that it is a part of, where one of several.';
COMMENT ON COLUMN "parties"."allocation_units" IS 'What it takes of the deal by the dealer table (Regulation S-K Item 508(a)) or the table of holders (Item 507). Count (units).';
COMMENT ON COLUMN "parties"."allocation_principal_amount" IS 'What it takes of the deal by the dealer table (Regulation S-K Item 508(a)) or the table of holders (Item 507). Principal amount (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "parties"."allocation_principal_currency" IS 'What it takes of the deal by the dealer table (Regulation S-K Item 508(a)) or the table of holders (Item 507). Principal amount (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "parties"."allocation_principal_qualifier" IS 'What it takes of the deal by the dealer table (Regulation S-K Item 508(a)) or the table of holders (Item 507). Principal amount (money). How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "parties"."units_held" IS 'Units that a selling holder owns before the offering (units; Regulation S-K Item 507).';
COMMENT ON COLUMN "parties"."address" IS 'Address, as printed on one line.';
CREATE TABLE "party_allocations" (
    "record_id" text NOT NULL,
    "party_id" text NOT NULL,
    "position" bigint NOT NULL,
    "security" text,
    "units" numeric,
    "principal_amount" numeric,
    "principal_currency" text,
    "principal_qualifier" text,
    PRIMARY KEY ("record_id", "party_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "party_allocations" IS 'What the party takes of each of several securities, where its table states them apart.';
COMMENT ON COLUMN "party_allocations"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "party_allocations"."party_id" IS 'Id of the party.';
COMMENT ON COLUMN "party_allocations"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "party_allocations"."security" IS 'Id of the security that it is a part of, where one of several.';
COMMENT ON COLUMN "party_allocations"."units" IS 'Count (units).';
COMMENT ON COLUMN "party_allocations"."principal_amount" IS 'Principal amount (money). The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "party_allocations"."principal_currency" IS 'Principal amount (money). Currency code (ISO 4217).';
COMMENT ON COLUMN "party_allocations"."principal_qualifier" IS 'Principal amount (money). How the filing hedges the amount; absent where it is exact.';
CREATE TABLE "dates" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "kind" text,
    "date" text,
    "date_day" date,
    "to" text,
    "to_day" date,
    "precision" text,
    "about" text,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "dates" IS 'Every date that the record uses, once more as a row of its own, and further dates that the filing states.';
COMMENT ON COLUMN "dates"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "dates"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "dates"."kind" IS 'What happened or happens on the date.';
COMMENT ON COLUMN "dates"."date" IS 'The date (ISO 8601), as far as stated: 2001-11-01, 2001-11 or 2001.';
COMMENT ON COLUMN "dates"."date_day" IS 'The date (ISO 8601), as far as stated: 2001-11-01, 2001-11 or 2001. As a date; null where no day is stated.';
COMMENT ON COLUMN "dates"."to" IS 'End of a range of dates, likewise, that day included.';
COMMENT ON COLUMN "dates"."to_day" IS 'End of a range of dates, likewise, that day included. As a date; null where no day is stated.';
COMMENT ON COLUMN "dates"."precision" IS 'How far the filing states it.';
COMMENT ON COLUMN "dates"."about" IS 'JSON Pointer (RFC 6901) to the row or value of the record that the date belongs to.';
CREATE TABLE "risk_factors" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "id" text,
    "ordinal" bigint,
    "heading" text,
    "group" text,
    "categories" text[],
    "start" bigint,
    "end" bigint,
    "page_start" text,
    "page_end" text,
    "text" text,
    "search" tsvector GENERATED ALWAYS AS (extractor_words(coalesce(heading, '') || ' ' || coalesce(text, ''))) STORED,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
CREATE INDEX risk_factors_search ON risk_factors USING gin (search);
COMMENT ON TABLE "risk_factors" IS 'All risk factors, in the order of the text, and nothing else (Regulation S-K Item 105; Item 503(c) before May 2019).';
COMMENT ON COLUMN "risk_factors"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "risk_factors"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "risk_factors"."id" IS 'Name of the risk factor in this record: r1.';
COMMENT ON COLUMN "risk_factors"."ordinal" IS 'Place among the risk factors, from 1.';
COMMENT ON COLUMN "risk_factors"."heading" IS 'Heading, whole, as printed; lines and pages that it runs over are joined.';
COMMENT ON COLUMN "risk_factors"."group" IS 'Sub-heading above it (`Risks Related to Our Business`), as printed (Regulation S-K Item 105(a)).';
COMMENT ON COLUMN "risk_factors"."categories" IS 'What the risk is about, one or more. A judgement by a small trained model, not a statement of the filing.';
COMMENT ON COLUMN "risk_factors"."start" IS 'First character in the canonical text, the heading included (offset from 0).';
COMMENT ON COLUMN "risk_factors"."end" IS 'End in the canonical text, exclusive.';
COMMENT ON COLUMN "risk_factors"."page_start" IS 'Printed label of the page on which it starts.';
COMMENT ON COLUMN "risk_factors"."page_end" IS 'Printed label of the page on which it ends.';
COMMENT ON COLUMN "risk_factors"."text" IS 'Heading and body as in the canonical text, broken pages joined.';
CREATE TABLE "items" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "number" text,
    "title" text,
    "heading" text,
    "start" bigint,
    "end" bigint,
    "page_start" text,
    "page_end" text,
    "text" text,
    "search" tsvector GENERATED ALWAYS AS (extractor_words(coalesce(heading, '') || ' ' || coalesce(text, ''))) STORED,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
CREATE INDEX items_search ON items USING gin (search);
COMMENT ON TABLE "items" IS 'The items of a current report, in the order of the document (Form 8-K, General Instruction B and the item captions).';
COMMENT ON COLUMN "items"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "items"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "items"."number" IS 'Number as the form has it: `5` before August 23, 2004, `1.01` after.';
COMMENT ON COLUMN "items"."title" IS 'The form''s own title of the item at the time of the report.';
COMMENT ON COLUMN "items"."heading" IS 'Heading as printed.';
COMMENT ON COLUMN "items"."start" IS 'First character in the canonical text, the heading included (offset from 0).';
COMMENT ON COLUMN "items"."end" IS 'End in the canonical text, exclusive.';
COMMENT ON COLUMN "items"."page_start" IS 'Printed label of the page on which it starts.';
COMMENT ON COLUMN "items"."page_end" IS 'Printed label of the page on which it ends.';
COMMENT ON COLUMN "items"."text" IS 'Text under the heading, as in the canonical text, broken pages joined.';
CREATE TABLE "events" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "id" text,
    "item" text,
    "kind" text,
    "date" text,
    "date_day" date,
    "agreement_title" text,
    "agreement_date" text,
    "agreement_date_day" date,
    "agreement_amends" text,
    "agreement_amount_amount" numeric,
    "agreement_amount_currency" text,
    "agreement_amount_qualifier" text,
    "agreement_expires" text,
    "agreement_expires_day" date,
    "agreement_ended" text,
    "agreement_ended_day" date,
    "agreement_fee_amount" numeric,
    "agreement_fee_currency" text,
    "agreement_fee_qualifier" text,
    "obligation_kind" text,
    "obligation_principal_amount" numeric,
    "obligation_principal_currency" text,
    "obligation_principal_qualifier" text,
    "obligation_increase_amount" numeric,
    "obligation_increase_currency" text,
    "obligation_increase_qualifier" text,
    "obligation_agent" text,
    "obligation_lenders" text[],
    "obligation_rate" numeric,
    "obligation_interest" text,
    "obligation_maturity" text,
    "obligation_maturity_day" date,
    "obligation_covenants" text[],
    "transaction_target" text,
    "transaction_counterparty" text,
    "transaction_price_amount" numeric,
    "transaction_price_currency" text,
    "transaction_price_qualifier" text,
    "transaction_cash_amount" numeric,
    "transaction_cash_currency" text,
    "transaction_cash_qualifier" text,
    "transaction_shares" numeric,
    "transaction_earn_out_amount" numeric,
    "transaction_earn_out_currency" text,
    "transaction_earn_out_qualifier" text,
    "transaction_price_per_share_amount" numeric,
    "transaction_price_per_share_currency" text,
    "transaction_price_per_share_qualifier" text,
    "transaction_exchange_ratio" numeric,
    "transaction_agreement_date" text,
    "transaction_agreement_date_day" date,
    "charge_amount_amount" numeric,
    "charge_amount_currency" text,
    "charge_amount_qualifier" text,
    "charge_low_amount" numeric,
    "charge_low_currency" text,
    "charge_low_qualifier" text,
    "charge_high_amount" numeric,
    "charge_high_currency" text,
    "charge_high_qualifier" text,
    "charge_cash_amount" numeric,
    "charge_cash_currency" text,
    "charge_cash_qualifier" text,
    "charge_positions" numeric,
    "charge_workforce" numeric,
    "bankruptcy_debtors" text[],
    "bankruptcy_chapter" text,
    "bankruptcy_court" text,
    "bankruptcy_case_numbers" text,
    "bankruptcy_plan_confirmed" text,
    "bankruptcy_plan_confirmed_day" date,
    "bankruptcy_effective" text,
    "bankruptcy_effective_day" date,
    "disclosure_subject" text,
    "disclosure_period" text,
    "disclosure_period_end" text,
    "disclosure_period_end_day" date,
    "disclosure_exhibit" text,
    "disclosure_furnished" boolean,
    "listing_exchange" text,
    "listing_new_exchange" text,
    "listing_rule" text,
    "listing_deadline" text,
    "listing_deadline_day" date,
    "listing_hearing" text,
    "listing_hearing_day" date,
    "sale_units" numeric,
    "sale_amount_amount" numeric,
    "sale_amount_currency" text,
    "sale_amount_qualifier" text,
    "sale_exemption" text,
    "offering_securities" text[],
    "offering_principal_amount" numeric,
    "offering_principal_currency" text,
    "offering_principal_qualifier" text,
    "offering_net_proceeds_amount" numeric,
    "offering_net_proceeds_currency" text,
    "offering_net_proceeds_qualifier" text,
    "offering_underwriting_agreement_date" text,
    "offering_underwriting_agreement_date_day" date,
    "offering_closed" text,
    "offering_closed_day" date,
    "charter_document" text,
    "charter_effective" text,
    "charter_effective_day" date,
    "charter_former_name" text,
    "charter_new_name" text,
    "charter_fiscal_year_end" text,
    "charter_exhibit" text,
    "auditor_change_former" text,
    "auditor_change_new" text,
    "auditor_change_action" text,
    "auditor_change_dismissed" text,
    "auditor_change_dismissed_day" date,
    "auditor_change_engaged" text,
    "auditor_change_engaged_day" date,
    "auditor_change_adverse_opinion" boolean,
    "auditor_change_going_concern" boolean,
    "auditor_change_disagreements" boolean,
    "auditor_change_reportable_events" boolean,
    "non_reliance_periods" text[],
    "non_reliance_statements" text,
    "non_reliance_concluded_by" text,
    "non_reliance_reason" text,
    "control_acquirer" text,
    "control_rate" numeric,
    "control_price_amount" numeric,
    "control_price_currency" text,
    "control_price_qualifier" text,
    "officer_change_person" text,
    "officer_change_age" bigint,
    "officer_change_positions" text[],
    "officer_change_director" boolean,
    "officer_change_action" text,
    "officer_change_effective" text,
    "officer_change_effective_day" date,
    "officer_change_successor" text,
    "officer_change_predecessor" text,
    "officer_change_plan" text,
    "vote_proposal" text,
    "vote_matter" text,
    "vote_description" text,
    "vote_meeting" text,
    "vote_outcome" text,
    "vote_votes_for" numeric,
    "vote_votes_against" numeric,
    "vote_votes_withheld" numeric,
    "vote_abstentions" numeric,
    "vote_broker_non_votes" numeric,
    "vote_one_year" numeric,
    "vote_two_years" numeric,
    "vote_three_years" numeric,
    "dividend_amount_amount" numeric,
    "dividend_amount_currency" text,
    "dividend_amount_qualifier" text,
    "dividend_rate" numeric,
    "dividend_security" text,
    "dividend_record_date" text,
    "dividend_record_date_day" date,
    "dividend_payable" text,
    "dividend_payable_day" date,
    "repurchase_amount_amount" numeric,
    "repurchase_amount_currency" text,
    "repurchase_amount_qualifier" text,
    "repurchase_units" numeric,
    "repurchase_expires" text,
    "repurchase_expires_day" date,
    "retirement_securities" text[],
    "retirement_principal_amount" numeric,
    "retirement_principal_currency" text,
    "retirement_principal_qualifier" text,
    "retirement_units" numeric,
    "retirement_price_percent" numeric,
    "retirement_price_amount" numeric,
    "retirement_price_currency" text,
    "retirement_price_qualifier" text,
    "retirement_redeemed" text,
    "retirement_redeemed_day" date,
    "retirement_expires" text,
    "retirement_expires_day" date,
    "split_new_shares" numeric,
    "split_old_shares" numeric,
    "split_reverse" boolean,
    "split_record_date" text,
    "split_record_date_day" date,
    "split_distributed" text,
    "split_distributed_day" date,
    "split_effective" text,
    "split_effective_day" date,
    "legal_action" text,
    "legal_court" text,
    "legal_amount_amount" numeric,
    "legal_amount_currency" text,
    "legal_amount_qualifier" text,
    "regulatory_agency" text,
    "regulatory_action" text,
    "regulatory_amount_amount" numeric,
    "regulatory_amount_currency" text,
    "regulatory_amount_qualifier" text,
    "trial_phase" text,
    "incident_discovered" text,
    "incident_discovered_day" date,
    "incident_nature" text,
    "incident_material" boolean,
    "blackout_plan" text,
    "blackout_begins" text,
    "blackout_begins_day" date,
    "blackout_ends" text,
    "blackout_ends_day" date,
    "blackout_notice_date" text,
    "blackout_notice_date_day" date,
    "abs_trust" text,
    "abs_role" text,
    "abs_former" text,
    "abs_new" text,
    "abs_support" text,
    "abs_distribution_date" text,
    "abs_distribution_date_day" date,
    "mine_mine" text,
    "mine_operator" text,
    "mine_order" text,
    "nominations_meeting" text,
    "nominations_meeting_day" date,
    "nominations_deadline" text,
    "nominations_deadline_day" date,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "events" IS 'What happened, read from the items: one row for each thing.';
COMMENT ON COLUMN "events"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "events"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "events"."id" IS 'Name of the event inside the record: `e1`, `e2`.';
COMMENT ON COLUMN "events"."item" IS 'Number of the item of Form 8-K that tells of it, as the form had it on the day of the report.';
COMMENT ON COLUMN "events"."kind" IS 'What happened, after the items of Form 8-K as in force since August 23, 2004. `agreement_amendment` is an agreement that changes another; `appointment` and `departure` are those of one person; `vote` is one matter; `disclosure` is information given out by a release or under Regulation FD.';
COMMENT ON COLUMN "events"."date" IS 'Day on which it happened, or was decided or announced where the report says no more.';
COMMENT ON COLUMN "events"."date_day" IS 'Day on which it happened, or was decided or announced where the report says no more. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."agreement_title" IS 'The agreement entered into, amended or ended. Title as printed, without articles.';
COMMENT ON COLUMN "events"."agreement_date" IS 'The agreement entered into, amended or ended. Day that it is dated, else the day on which it was entered into.';
COMMENT ON COLUMN "events"."agreement_date_day" IS 'The agreement entered into, amended or ended. Day that it is dated, else the day on which it was entered into. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."agreement_amends" IS 'The agreement entered into, amended or ended. Title of the agreement that an amendment changes.';
COMMENT ON COLUMN "events"."agreement_amount_amount" IS 'The agreement entered into, amended or ended. Amount that the agreement is for. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."agreement_amount_currency" IS 'The agreement entered into, amended or ended. Amount that the agreement is for. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."agreement_amount_qualifier" IS 'The agreement entered into, amended or ended. Amount that the agreement is for. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."agreement_expires" IS 'The agreement entered into, amended or ended. Day on which it ends by its terms.';
COMMENT ON COLUMN "events"."agreement_expires_day" IS 'The agreement entered into, amended or ended. Day on which it ends by its terms. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."agreement_ended" IS 'The agreement entered into, amended or ended. Day on which it ended or is to end.';
COMMENT ON COLUMN "events"."agreement_ended_day" IS 'The agreement entered into, amended or ended. Day on which it ended or is to end. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."agreement_fee_amount" IS 'The agreement entered into, amended or ended. What was paid for ending the agreement. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."agreement_fee_currency" IS 'The agreement entered into, amended or ended. What was paid for ending the agreement. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."agreement_fee_qualifier" IS 'The agreement entered into, amended or ended. What was paid for ending the agreement. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."obligation_kind" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Kind of the facility or debt.';
COMMENT ON COLUMN "events"."obligation_principal_amount" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Principal amount, or total of the commitments. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."obligation_principal_currency" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Principal amount, or total of the commitments. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."obligation_principal_qualifier" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Principal amount, or total of the commitments. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."obligation_increase_amount" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Amount by which commitments or principal grow. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."obligation_increase_currency" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Amount by which commitments or principal grow. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."obligation_increase_qualifier" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Amount by which commitments or principal grow. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."obligation_agent" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Administrative or collateral agent.';
COMMENT ON COLUMN "events"."obligation_lenders" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Lenders named as such.';
COMMENT ON COLUMN "events"."obligation_rate" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Fixed rate of interest a year, as a fraction.';
COMMENT ON COLUMN "events"."obligation_interest" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Rate by formula, as printed.';
COMMENT ON COLUMN "events"."obligation_maturity" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Day on which it matures or the facility ends.';
COMMENT ON COLUMN "events"."obligation_maturity_day" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Day on which it matures or the facility ends. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."obligation_covenants" IS 'The terms of what was borrowed, where the agreement is one for money or the item reports an obligation. Covenants that are named, as printed.';
COMMENT ON COLUMN "events"."transaction_target" IS 'What was bought or sold, with whom, for how much. Business, company or assets that changed hands.';
COMMENT ON COLUMN "events"."transaction_counterparty" IS 'What was bought or sold, with whom, for how much. Seller of an acquisition, buyer of a disposition.';
COMMENT ON COLUMN "events"."transaction_price_amount" IS 'What was bought or sold, with whom, for how much. Whole price. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."transaction_price_currency" IS 'What was bought or sold, with whom, for how much. Whole price. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."transaction_price_qualifier" IS 'What was bought or sold, with whom, for how much. Whole price. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."transaction_cash_amount" IS 'What was bought or sold, with whom, for how much. Part of the price paid in cash. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."transaction_cash_currency" IS 'What was bought or sold, with whom, for how much. Part of the price paid in cash. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."transaction_cash_qualifier" IS 'What was bought or sold, with whom, for how much. Part of the price paid in cash. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."transaction_shares" IS 'What was bought or sold, with whom, for how much. Shares issued as a part of the price.';
COMMENT ON COLUMN "events"."transaction_earn_out_amount" IS 'What was bought or sold, with whom, for how much. Contingent payment. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."transaction_earn_out_currency" IS 'What was bought or sold, with whom, for how much. Contingent payment. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."transaction_earn_out_qualifier" IS 'What was bought or sold, with whom, for how much. Contingent payment. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."transaction_price_per_share_amount" IS 'What was bought or sold, with whom, for how much. Price for each share of the target. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."transaction_price_per_share_currency" IS 'What was bought or sold, with whom, for how much. Price for each share of the target. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."transaction_price_per_share_qualifier" IS 'What was bought or sold, with whom, for how much. Price for each share of the target. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."transaction_exchange_ratio" IS 'What was bought or sold, with whom, for how much. Shares of the buyer for each share of the target.';
COMMENT ON COLUMN "events"."transaction_agreement_date" IS 'What was bought or sold, with whom, for how much. Day of the agreement under which it was done.';
COMMENT ON COLUMN "events"."transaction_agreement_date_day" IS 'What was bought or sold, with whom, for how much. Day of the agreement under which it was done. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."charge_amount_amount" IS 'The charge for an exit, a disposal or an impairment. Total charge. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."charge_amount_currency" IS 'The charge for an exit, a disposal or an impairment. Total charge. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."charge_amount_qualifier" IS 'The charge for an exit, a disposal or an impairment. Total charge. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."charge_low_amount" IS 'The charge for an exit, a disposal or an impairment. Lower end of the estimated range. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."charge_low_currency" IS 'The charge for an exit, a disposal or an impairment. Lower end of the estimated range. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."charge_low_qualifier" IS 'The charge for an exit, a disposal or an impairment. Lower end of the estimated range. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."charge_high_amount" IS 'The charge for an exit, a disposal or an impairment. Upper end of the estimated range. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."charge_high_currency" IS 'The charge for an exit, a disposal or an impairment. Upper end of the estimated range. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."charge_high_qualifier" IS 'The charge for an exit, a disposal or an impairment. Upper end of the estimated range. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."charge_cash_amount" IS 'The charge for an exit, a disposal or an impairment. Part that is or will be paid in cash. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."charge_cash_currency" IS 'The charge for an exit, a disposal or an impairment. Part that is or will be paid in cash. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."charge_cash_qualifier" IS 'The charge for an exit, a disposal or an impairment. Part that is or will be paid in cash. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."charge_positions" IS 'The charge for an exit, a disposal or an impairment. Number of positions that end.';
COMMENT ON COLUMN "events"."charge_workforce" IS 'The charge for an exit, a disposal or an impairment. Share of the workforce that goes, as a fraction.';
COMMENT ON COLUMN "events"."bankruptcy_debtors" IS 'The proceeding. Firms that the report names as the debtors, as printed.';
COMMENT ON COLUMN "events"."bankruptcy_chapter" IS 'The proceeding. Chapter of the Bankruptcy Code: `11`.';
COMMENT ON COLUMN "events"."bankruptcy_court" IS 'The proceeding. Court as printed.';
COMMENT ON COLUMN "events"."bankruptcy_case_numbers" IS 'The proceeding. Case numbers as printed.';
COMMENT ON COLUMN "events"."bankruptcy_plan_confirmed" IS 'The proceeding. Day of the order that confirms the plan.';
COMMENT ON COLUMN "events"."bankruptcy_plan_confirmed_day" IS 'The proceeding. Day of the order that confirms the plan. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."bankruptcy_effective" IS 'The proceeding. Day on which the plan became effective.';
COMMENT ON COLUMN "events"."bankruptcy_effective_day" IS 'The proceeding. Day on which the plan became effective. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."disclosure_subject" IS 'What was given out, and how. What it is about, as printed.';
COMMENT ON COLUMN "events"."disclosure_period" IS 'What was given out, and how. Period of the results as printed.';
COMMENT ON COLUMN "events"."disclosure_period_end" IS 'What was given out, and how. Last day of the period.';
COMMENT ON COLUMN "events"."disclosure_period_end_day" IS 'What was given out, and how. Last day of the period. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."disclosure_exhibit" IS 'What was given out, and how. Number of the exhibit that holds it.';
COMMENT ON COLUMN "events"."disclosure_furnished" IS 'What was given out, and how. True where the report says that it is furnished and not filed (General Instruction B.2 of Form 8-K).';
COMMENT ON COLUMN "events"."listing_exchange" IS 'The listing in danger, or moved. Exchange that gives or gets the notice, without its article.';
COMMENT ON COLUMN "events"."listing_new_exchange" IS 'The listing in danger, or moved. Exchange to which the listing moves.';
COMMENT ON COLUMN "events"."listing_rule" IS 'The listing in danger, or moved. Number of the rule not met.';
COMMENT ON COLUMN "events"."listing_deadline" IS 'The listing in danger, or moved. Day until which compliance can be regained or a plan submitted.';
COMMENT ON COLUMN "events"."listing_deadline_day" IS 'The listing in danger, or moved. Day until which compliance can be regained or a plan submitted. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."listing_hearing" IS 'The listing in danger, or moved. Day of the hearing.';
COMMENT ON COLUMN "events"."listing_hearing_day" IS 'The listing in danger, or moved. Day of the hearing. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."sale_units" IS 'Equity sold without registration. Number of shares, warrants or units.';
COMMENT ON COLUMN "events"."sale_amount_amount" IS 'Equity sold without registration. Consideration. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."sale_amount_currency" IS 'Equity sold without registration. Consideration. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."sale_amount_qualifier" IS 'Equity sold without registration. Consideration. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."sale_exemption" IS 'Equity sold without registration. Exemption from registration that is claimed, as printed.';
COMMENT ON COLUMN "events"."offering_securities" IS 'The registered offering. Titles of the securities.';
COMMENT ON COLUMN "events"."offering_principal_amount" IS 'The registered offering. Principal amount of the whole offering. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."offering_principal_currency" IS 'The registered offering. Principal amount of the whole offering. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."offering_principal_qualifier" IS 'The registered offering. Principal amount of the whole offering. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."offering_net_proceeds_amount" IS 'The registered offering. Net proceeds as stated. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."offering_net_proceeds_currency" IS 'The registered offering. Net proceeds as stated. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."offering_net_proceeds_qualifier" IS 'The registered offering. Net proceeds as stated. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."offering_underwriting_agreement_date" IS 'The registered offering. Day of the underwriting or terms agreement.';
COMMENT ON COLUMN "events"."offering_underwriting_agreement_date_day" IS 'The registered offering. Day of the underwriting or terms agreement. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."offering_closed" IS 'The registered offering. Day on which the securities were issued.';
COMMENT ON COLUMN "events"."offering_closed_day" IS 'The registered offering. Day on which the securities were issued. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."charter_document" IS 'What was changed in charter, bylaws, fiscal year, rights of holders or code of ethics. Document that changes, as printed.';
COMMENT ON COLUMN "events"."charter_effective" IS 'What was changed in charter, bylaws, fiscal year, rights of holders or code of ethics. Day from which the change holds.';
COMMENT ON COLUMN "events"."charter_effective_day" IS 'What was changed in charter, bylaws, fiscal year, rights of holders or code of ethics. Day from which the change holds. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."charter_former_name" IS 'What was changed in charter, bylaws, fiscal year, rights of holders or code of ethics. Name of the registrant before.';
COMMENT ON COLUMN "events"."charter_new_name" IS 'What was changed in charter, bylaws, fiscal year, rights of holders or code of ethics. Name of the registrant after.';
COMMENT ON COLUMN "events"."charter_fiscal_year_end" IS 'What was changed in charter, bylaws, fiscal year, rights of holders or code of ethics. New end of the fiscal year, `--12-31` for December 31.';
COMMENT ON COLUMN "events"."charter_exhibit" IS 'What was changed in charter, bylaws, fiscal year, rights of holders or code of ethics. Exhibit that holds the document.';
COMMENT ON COLUMN "events"."auditor_change_former" IS 'The auditors who go and come. Auditor who goes.';
COMMENT ON COLUMN "events"."auditor_change_new" IS 'The auditors who go and come. Auditor who comes.';
COMMENT ON COLUMN "events"."auditor_change_action" IS 'The auditors who go and come. How the former one goes.';
COMMENT ON COLUMN "events"."auditor_change_dismissed" IS 'The auditors who go and come. Day of the dismissal, resignation or refusal.';
COMMENT ON COLUMN "events"."auditor_change_dismissed_day" IS 'The auditors who go and come. Day of the dismissal, resignation or refusal. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."auditor_change_engaged" IS 'The auditors who go and come. Day of the engagement of the new one.';
COMMENT ON COLUMN "events"."auditor_change_engaged_day" IS 'The auditors who go and come. Day of the engagement of the new one. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."auditor_change_adverse_opinion" IS 'The auditors who go and come. False where the reports are said to contain no adverse opinion.';
COMMENT ON COLUMN "events"."auditor_change_going_concern" IS 'The auditors who go and come. True where a report doubts that the registrant goes on as a going concern.';
COMMENT ON COLUMN "events"."auditor_change_disagreements" IS 'The auditors who go and come. False where there were no disagreements.';
COMMENT ON COLUMN "events"."auditor_change_reportable_events" IS 'The auditors who go and come. False where there were no reportable events, true where some are named.';
COMMENT ON COLUMN "events"."non_reliance_periods" IS 'The statements that should no longer be relied upon. Last days of the periods of the statements.';
COMMENT ON COLUMN "events"."non_reliance_statements" IS 'The statements that should no longer be relied upon. Statements as printed.';
COMMENT ON COLUMN "events"."non_reliance_concluded_by" IS 'The statements that should no longer be relied upon. Who concluded it, as printed: the board, its committee or an officer.';
COMMENT ON COLUMN "events"."non_reliance_reason" IS 'The statements that should no longer be relied upon. Reason as printed.';
COMMENT ON COLUMN "events"."control_acquirer" IS 'The change in control. Who acquired control.';
COMMENT ON COLUMN "events"."control_rate" IS 'The change in control. Share of the voting securities acquired, as a fraction.';
COMMENT ON COLUMN "events"."control_price_amount" IS 'The change in control. Consideration for the control. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."control_price_currency" IS 'The change in control. Consideration for the control. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."control_price_qualifier" IS 'The change in control. Consideration for the control. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."officer_change_person" IS 'The person who comes, goes or is paid, or the plan of pay. Full name, without Mr. or Ms.';
COMMENT ON COLUMN "events"."officer_change_age" IS 'The person who comes, goes or is paid, or the plan of pay. Age in years.';
COMMENT ON COLUMN "events"."officer_change_positions" IS 'The person who comes, goes or is paid, or the plan of pay. Titles that this event is about, as printed, the seat on the board left out.';
COMMENT ON COLUMN "events"."officer_change_director" IS 'The person who comes, goes or is paid, or the plan of pay. True where the event is about a seat on the board.';
COMMENT ON COLUMN "events"."officer_change_action" IS 'The person who comes, goes or is paid, or the plan of pay. How the person comes or goes; `not_standing` is a director who does not stand for re-election.';
COMMENT ON COLUMN "events"."officer_change_effective" IS 'The person who comes, goes or is paid, or the plan of pay. Day from which it holds.';
COMMENT ON COLUMN "events"."officer_change_effective_day" IS 'The person who comes, goes or is paid, or the plan of pay. Day from which it holds. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."officer_change_successor" IS 'The person who comes, goes or is paid, or the plan of pay. Who follows a person who goes.';
COMMENT ON COLUMN "events"."officer_change_predecessor" IS 'The person who comes, goes or is paid, or the plan of pay. Whom a person who comes follows.';
COMMENT ON COLUMN "events"."officer_change_plan" IS 'The person who comes, goes or is paid, or the plan of pay. Plan of pay adopted or changed.';
COMMENT ON COLUMN "events"."vote_proposal" IS 'The matter and the votes on it. Number of the proposal as printed.';
COMMENT ON COLUMN "events"."vote_matter" IS 'The matter and the votes on it. What the matter is.';
COMMENT ON COLUMN "events"."vote_description" IS 'The matter and the votes on it. Matter as printed.';
COMMENT ON COLUMN "events"."vote_meeting" IS 'The matter and the votes on it. Meeting at which the vote was held.';
COMMENT ON COLUMN "events"."vote_outcome" IS 'The matter and the votes on it. How it ended, where the report says so.';
COMMENT ON COLUMN "events"."vote_votes_for" IS 'The matter and the votes on it. Votes for.';
COMMENT ON COLUMN "events"."vote_votes_against" IS 'The matter and the votes on it. Votes against.';
COMMENT ON COLUMN "events"."vote_votes_withheld" IS 'The matter and the votes on it. Votes withheld.';
COMMENT ON COLUMN "events"."vote_abstentions" IS 'The matter and the votes on it. Abstentions.';
COMMENT ON COLUMN "events"."vote_broker_non_votes" IS 'The matter and the votes on it. Broker non-votes.';
COMMENT ON COLUMN "events"."vote_one_year" IS 'The matter and the votes on it. Votes for a frequency of one year.';
COMMENT ON COLUMN "events"."vote_two_years" IS 'The matter and the votes on it. Votes for a frequency of two years.';
COMMENT ON COLUMN "events"."vote_three_years" IS 'The matter and the votes on it. Votes for a frequency of three years.';
COMMENT ON COLUMN "events"."dividend_amount_amount" IS 'The dividend. Dividend a share or unit. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."dividend_amount_currency" IS 'The dividend. Dividend a share or unit. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."dividend_amount_qualifier" IS 'The dividend. Dividend a share or unit. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."dividend_rate" IS 'The dividend. Where the dividend is paid in shares: the fraction of a share for each share held.';
COMMENT ON COLUMN "events"."dividend_security" IS 'The dividend. Class on which it is paid.';
COMMENT ON COLUMN "events"."dividend_record_date" IS 'The dividend. Record date.';
COMMENT ON COLUMN "events"."dividend_record_date_day" IS 'The dividend. Record date. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."dividend_payable" IS 'The dividend. Day of payment.';
COMMENT ON COLUMN "events"."dividend_payable_day" IS 'The dividend. Day of payment. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."repurchase_amount_amount" IS 'The program of repurchase. Amount of money authorized. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."repurchase_amount_currency" IS 'The program of repurchase. Amount of money authorized. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."repurchase_amount_qualifier" IS 'The program of repurchase. Amount of money authorized. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."repurchase_units" IS 'The program of repurchase. Number of shares authorized.';
COMMENT ON COLUMN "events"."repurchase_expires" IS 'The program of repurchase. Day on which the program ends.';
COMMENT ON COLUMN "events"."repurchase_expires_day" IS 'The program of repurchase. Day on which the program ends. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."retirement_securities" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Titles of the securities, as printed.';
COMMENT ON COLUMN "events"."retirement_principal_amount" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Principal amount redeemed, tendered or sought. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."retirement_principal_currency" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Principal amount redeemed, tendered or sought. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."retirement_principal_qualifier" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Principal amount redeemed, tendered or sought. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."retirement_units" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Number of shares, units or warrants redeemed or sought.';
COMMENT ON COLUMN "events"."retirement_price_percent" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Price in percent of the principal amount.';
COMMENT ON COLUMN "events"."retirement_price_amount" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Price of a share, unit or warrant. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."retirement_price_currency" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Price of a share, unit or warrant. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."retirement_price_qualifier" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Price of a share, unit or warrant. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."retirement_redeemed" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Day on which the securities are redeemed.';
COMMENT ON COLUMN "events"."retirement_redeemed_day" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Day on which the securities are redeemed. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."retirement_expires" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Day on which the offer to the holders ends.';
COMMENT ON COLUMN "events"."retirement_expires_day" IS 'Securities redeemed, or bought back or exchanged by an offer to their holders. Day on which the offer to the holders ends. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."split_new_shares" IS 'The split of shares. Shares after the split for each `old_shares`: 2 in a two-for-one split, 1 in a one-for-ten reverse split.';
COMMENT ON COLUMN "events"."split_old_shares" IS 'The split of shares. Shares before the split: 1 in a two-for-one split, 10 in a one-for-ten reverse split.';
COMMENT ON COLUMN "events"."split_reverse" IS 'The split of shares. True for a reverse split.';
COMMENT ON COLUMN "events"."split_record_date" IS 'The split of shares. Record date of the distribution.';
COMMENT ON COLUMN "events"."split_record_date_day" IS 'The split of shares. Record date of the distribution. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."split_distributed" IS 'The split of shares. Day on which the new shares are distributed.';
COMMENT ON COLUMN "events"."split_distributed_day" IS 'The split of shares. Day on which the new shares are distributed. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."split_effective" IS 'The split of shares. Day on which the split takes effect.';
COMMENT ON COLUMN "events"."split_effective_day" IS 'The split of shares. Day on which the split takes effect. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."legal_action" IS 'A suit brought, decided, settled or dismissed. What happened to the suit.';
COMMENT ON COLUMN "events"."legal_court" IS 'A suit brought, decided, settled or dismissed. The court, as printed.';
COMMENT ON COLUMN "events"."legal_amount_amount" IS 'A suit brought, decided, settled or dismissed. What was awarded or is paid. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."legal_amount_currency" IS 'A suit brought, decided, settled or dismissed. What was awarded or is paid. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."legal_amount_qualifier" IS 'A suit brought, decided, settled or dismissed. What was awarded or is paid. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."regulatory_agency" IS 'A decision of an agency. The agency, as printed.';
COMMENT ON COLUMN "events"."regulatory_action" IS 'A decision of an agency. What it decided.';
COMMENT ON COLUMN "events"."regulatory_amount_amount" IS 'A decision of an agency. The fine. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "events"."regulatory_amount_currency" IS 'A decision of an agency. The fine. Currency code (ISO 4217).';
COMMENT ON COLUMN "events"."regulatory_amount_qualifier" IS 'A decision of an agency. The fine. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "events"."trial_phase" IS 'Results of a clinical trial. The phase of the trial, as printed.';
COMMENT ON COLUMN "events"."incident_discovered" IS 'The cybersecurity incident. Day on which it was discovered.';
COMMENT ON COLUMN "events"."incident_discovered_day" IS 'The cybersecurity incident. Day on which it was discovered. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."incident_nature" IS 'The cybersecurity incident. What it is, as printed.';
COMMENT ON COLUMN "events"."incident_material" IS 'The cybersecurity incident. True where the report says that it is material or has a material effect, false where it says that it is not.';
COMMENT ON COLUMN "events"."blackout_plan" IS 'The blackout period. Plan.';
COMMENT ON COLUMN "events"."blackout_begins" IS 'The blackout period. Day on which it is to begin.';
COMMENT ON COLUMN "events"."blackout_begins_day" IS 'The blackout period. Day on which it is to begin. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."blackout_ends" IS 'The blackout period. Day on which, or in the week of which, it is to end.';
COMMENT ON COLUMN "events"."blackout_ends_day" IS 'The blackout period. Day on which, or in the week of which, it is to end. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."blackout_notice_date" IS 'The blackout period. Day of the notice to directors and officers.';
COMMENT ON COLUMN "events"."blackout_notice_date_day" IS 'The blackout period. Day of the notice to directors and officers. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."abs_trust" IS 'What changed with the asset-backed securities. Issuing entity.';
COMMENT ON COLUMN "events"."abs_role" IS 'What changed with the asset-backed securities. What the former and the new firm do there, as printed: "special servicer".';
COMMENT ON COLUMN "events"."abs_former" IS 'What changed with the asset-backed securities. Servicer or trustee who goes.';
COMMENT ON COLUMN "events"."abs_new" IS 'What changed with the asset-backed securities. Servicer or trustee who comes.';
COMMENT ON COLUMN "events"."abs_support" IS 'What changed with the asset-backed securities. The credit enhancement or other support that changed, as printed.';
COMMENT ON COLUMN "events"."abs_distribution_date" IS 'What changed with the asset-backed securities. Day of the distribution.';
COMMENT ON COLUMN "events"."abs_distribution_date_day" IS 'What changed with the asset-backed securities. Day of the distribution. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."mine_mine" IS 'An order or notice under the Mine Act (Item 1.04). The mine, as printed.';
COMMENT ON COLUMN "events"."mine_operator" IS 'An order or notice under the Mine Act (Item 1.04). The operator, where it is named beside the order.';
COMMENT ON COLUMN "events"."mine_order" IS 'An order or notice under the Mine Act (Item 1.04). The section of the Mine Act that the order is under: "107(a)".';
COMMENT ON COLUMN "events"."nominations_meeting" IS 'When holders'' nominations of directors are due (Item 5.08). The day of the meeting that the nominations are for.';
COMMENT ON COLUMN "events"."nominations_meeting_day" IS 'When holders'' nominations of directors are due (Item 5.08). The day of the meeting that the nominations are for. As a date; null where no day is stated.';
COMMENT ON COLUMN "events"."nominations_deadline" IS 'When holders'' nominations of directors are due (Item 5.08). The day by which nominations are due.';
COMMENT ON COLUMN "events"."nominations_deadline_day" IS 'When holders'' nominations of directors are due (Item 5.08). The day by which nominations are due. As a date; null where no day is stated.';
CREATE TABLE "event_agreement_parties" (
    "record_id" text NOT NULL,
    "event_id" text NOT NULL,
    "position" bigint NOT NULL,
    "name" text,
    "role" text,
    PRIMARY KEY ("record_id", "event_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "event_agreement_parties" IS 'The agreement entered into, amended or ended. Parties that the sentence names, without the registrant where it is called only the Company.';
COMMENT ON COLUMN "event_agreement_parties"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "event_agreement_parties"."event_id" IS 'Id of the event.';
COMMENT ON COLUMN "event_agreement_parties"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "event_agreement_parties"."name" IS 'Name as printed.';
COMMENT ON COLUMN "event_agreement_parties"."role" IS 'What it is there, as printed: administrative agent, guarantor.';
CREATE TABLE "event_charge_parts" (
    "record_id" text NOT NULL,
    "event_id" text NOT NULL,
    "position" bigint NOT NULL,
    "kind" text,
    "amount_amount" numeric,
    "amount_currency" text,
    "amount_qualifier" text,
    PRIMARY KEY ("record_id", "event_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "event_charge_parts" IS 'The charge for an exit, a disposal or an impairment. Parts of the charge by kind.';
COMMENT ON COLUMN "event_charge_parts"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "event_charge_parts"."event_id" IS 'Id of the event.';
COMMENT ON COLUMN "event_charge_parts"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "event_charge_parts"."kind" IS 'Kind of cost as printed.';
COMMENT ON COLUMN "event_charge_parts"."amount_amount" IS 'Amount of it. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "event_charge_parts"."amount_currency" IS 'Amount of it. Currency code (ISO 4217).';
COMMENT ON COLUMN "event_charge_parts"."amount_qualifier" IS 'Amount of it. How the filing hedges the amount; absent where it is exact.';
CREATE TABLE "event_officer_change_compensation" (
    "record_id" text NOT NULL,
    "event_id" text NOT NULL,
    "position" bigint NOT NULL,
    "kind" text,
    "amount_amount" numeric,
    "amount_currency" text,
    "amount_qualifier" text,
    "units" numeric,
    "rate" numeric,
    "per" text,
    PRIMARY KEY ("record_id", "event_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "event_officer_change_compensation" IS 'The person who comes, goes or is paid, or the plan of pay. Figures of the person''s pay, the first of each kind.';
COMMENT ON COLUMN "event_officer_change_compensation"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "event_officer_change_compensation"."event_id" IS 'Id of the event.';
COMMENT ON COLUMN "event_officer_change_compensation"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "event_officer_change_compensation"."kind" IS 'What it is paid as.';
COMMENT ON COLUMN "event_officer_change_compensation"."amount_amount" IS 'Amount; for salary and retainer that of a year. The amount in whole units of the currency (dollars, not cents), with the digits that the filing states.';
COMMENT ON COLUMN "event_officer_change_compensation"."amount_currency" IS 'Amount; for salary and retainer that of a year. Currency code (ISO 4217).';
COMMENT ON COLUMN "event_officer_change_compensation"."amount_qualifier" IS 'Amount; for salary and retainer that of a year. How the filing hedges the amount; absent where it is exact.';
COMMENT ON COLUMN "event_officer_change_compensation"."units" IS 'Shares or units of equity.';
COMMENT ON COLUMN "event_officer_change_compensation"."rate" IS 'Fraction of the base salary.';
COMMENT ON COLUMN "event_officer_change_compensation"."per" IS 'What the amount is paid for, where the report says so: a month, a meeting.';
CREATE TABLE "event_vote_nominees" (
    "record_id" text NOT NULL,
    "event_id" text NOT NULL,
    "position" bigint NOT NULL,
    "name" text,
    "votes_for" numeric,
    "votes_against" numeric,
    "votes_withheld" numeric,
    "abstentions" numeric,
    "broker_non_votes" numeric,
    PRIMARY KEY ("record_id", "event_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "event_vote_nominees" IS 'The matter and the votes on it. Votes on each nominee of an election.';
COMMENT ON COLUMN "event_vote_nominees"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "event_vote_nominees"."event_id" IS 'Id of the event.';
COMMENT ON COLUMN "event_vote_nominees"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "event_vote_nominees"."name" IS 'Name as printed.';
COMMENT ON COLUMN "event_vote_nominees"."votes_for" IS 'Votes for.';
COMMENT ON COLUMN "event_vote_nominees"."votes_against" IS 'Votes against.';
COMMENT ON COLUMN "event_vote_nominees"."votes_withheld" IS 'Votes withheld.';
COMMENT ON COLUMN "event_vote_nominees"."abstentions" IS 'Abstentions.';
COMMENT ON COLUMN "event_vote_nominees"."broker_non_votes" IS 'Broker non-votes.';
CREATE TABLE "exhibits" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "number" text,
    "description" text,
    "treatment" text,
    "reference" text,
    "source" text,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "exhibits" IS 'The exhibits that a current report lists: one row a number and description, though list and index both name it (Regulation S-K Item 601; Form 8-K Item 9.01, before August 23, 2004 Item 7).';
COMMENT ON COLUMN "exhibits"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "exhibits"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "exhibits"."number" IS 'Number in the exhibit table, without footnote marks: 99.1 (Regulation S-K Item 601(a)).';
COMMENT ON COLUMN "exhibits"."description" IS 'Description, as printed, white space folded.';
COMMENT ON COLUMN "exhibits"."treatment" IS 'Whether it is filed with the report, only furnished (Form 8-K, General Instruction B.2), or incorporated by reference.';
COMMENT ON COLUMN "exhibits"."reference" IS 'Document that it is incorporated from, as printed (Rule 12b-23).';
COMMENT ON COLUMN "exhibits"."source" IS 'Where it is listed: in the item, or in the exhibit index (Regulation S-K Item 601(a)(2)).';
CREATE TABLE "signatures" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "registrant" text,
    "name" text,
    "title" text,
    "date" text,
    "date_day" date,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "signatures" IS 'The signatures under the report (Form 8-K, General Instruction E).';
COMMENT ON COLUMN "signatures"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "signatures"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "signatures"."registrant" IS 'Registrant for which it is signed, as printed over the signature.';
COMMENT ON COLUMN "signatures"."name" IS 'Name of the person who signs, as printed.';
COMMENT ON COLUMN "signatures"."title" IS 'Title of the person, as printed, its lines joined by a comma or blank.';
COMMENT ON COLUMN "signatures"."date" IS 'Date of the signature (ISO date).';
COMMENT ON COLUMN "signatures"."date_day" IS 'Date of the signature (ISO date). As a date; null where no day is stated.';
CREATE TABLE "incorporated_documents" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "form" text,
    "period_end" text[],
    "filed" text[],
    "description" text,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "incorporated_documents" IS 'The documents that the prospectus incorporates by reference (Form S-3 Item 12).';
COMMENT ON COLUMN "incorporated_documents"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "incorporated_documents"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "incorporated_documents"."form" IS 'Form type: 10-K, 8-K, DEF 14A.';
COMMENT ON COLUMN "incorporated_documents"."period_end" IS 'End of each fiscal period that it reports on (ISO dates).';
COMMENT ON COLUMN "incorporated_documents"."filed" IS 'Dates of filing that are stated for it (ISO dates).';
COMMENT ON COLUMN "incorporated_documents"."description" IS 'The filing''s words for it.';
CREATE TABLE "unread" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "about" text,
    "reason" text,
    "note" text,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "unread" IS 'The values that a reader of this form expects and does not find here, and why each is absent.';
COMMENT ON COLUMN "unread"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "unread"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "unread"."about" IS 'JSON Pointer (RFC 6901) to the place where the value would stand.';
COMMENT ON COLUMN "unread"."reason" IS 'not_stated (the filing does not say), blank (a blank is left in a preliminary document), ambiguous (two statements differ), unparsed (a statement was seen and could not be read).';
COMMENT ON COLUMN "unread"."note" IS 'What was seen, for a person.';
CREATE TABLE "unread_spans" (
    "record_id" text NOT NULL,
    "unread_position" bigint NOT NULL,
    "position" bigint NOT NULL,
    "start" bigint,
    "end" bigint,
    PRIMARY KEY ("record_id", "unread_position", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "unread_spans" IS 'Where it was seen.';
COMMENT ON COLUMN "unread_spans"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "unread_spans"."unread_position" IS 'Position of the unread.';
COMMENT ON COLUMN "unread_spans"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "unread_spans"."start" IS 'First character (offset from 0).';
COMMENT ON COLUMN "unread_spans"."end" IS 'End, exclusive.';
CREATE TABLE "findings" (
    "record_id" text NOT NULL,
    "position" bigint NOT NULL,
    "check" text,
    "severity" text,
    "message" text,
    "about" text[],
    "expected" text,
    "stated" text,
    PRIMARY KEY ("record_id", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "findings" IS 'What the filing''s own arithmetic, dates and cross-references say of each other.';
COMMENT ON COLUMN "findings"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "findings"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "findings"."check" IS 'Name of the check.';
COMMENT ON COLUMN "findings"."severity" IS 'ok (the statements agree), note (worth a look), mismatch (they contradict each other).';
COMMENT ON COLUMN "findings"."message" IS 'What was found, for a person.';
COMMENT ON COLUMN "findings"."about" IS 'JSON Pointers (RFC 6901) to the values that were held against each other.';
COMMENT ON COLUMN "findings"."expected" IS 'What the other statements lead to, as text.';
COMMENT ON COLUMN "findings"."stated" IS 'What the filing states, as text.';
CREATE TABLE "finding_spans" (
    "record_id" text NOT NULL,
    "finding_position" bigint NOT NULL,
    "position" bigint NOT NULL,
    "start" bigint,
    "end" bigint,
    PRIMARY KEY ("record_id", "finding_position", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "finding_spans" IS 'Where it is stated, for statements that no value of the record carries.';
COMMENT ON COLUMN "finding_spans"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "finding_spans"."finding_position" IS 'Position of the finding.';
COMMENT ON COLUMN "finding_spans"."position" IS 'Place in the list, from 0, as in the JSON Pointers of the evidence.';
COMMENT ON COLUMN "finding_spans"."start" IS 'First character (offset from 0).';
COMMENT ON COLUMN "finding_spans"."end" IS 'End, exclusive.';
CREATE TABLE "evidence" (
    "record_id" text NOT NULL,
    "pointer" text NOT NULL,
    "position" bigint NOT NULL,
    "start" bigint,
    "end" bigint,
    "statement_start" bigint,
    "statement_end" bigint,
    "page" text,
    "section" text,
    "rule" text,
    "derived_from" text[],
    PRIMARY KEY ("record_id", "pointer", "position"),
    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE
);
COMMENT ON TABLE "evidence" IS 'From the JSON Pointer (RFC 6901) of a value in this record to the spans that state it, or to the values that it was computed from.';
COMMENT ON COLUMN "evidence"."record_id" IS 'Accession number of the submission, or the SHA-256 of the document where there is none.';
COMMENT ON COLUMN "evidence"."pointer" IS 'JSON Pointer (RFC 6901) of the value in the record.';
COMMENT ON COLUMN "evidence"."position" IS 'Place among the spans of the value, from 0.';
COMMENT ON COLUMN "evidence"."start" IS 'First character of the value in the canonical text (offset from 0).';
COMMENT ON COLUMN "evidence"."end" IS 'End of the value in the canonical text, exclusive.';
COMMENT ON COLUMN "evidence"."statement_start" IS 'The sentence or table row around the value, for reading. First character (offset from 0).';
COMMENT ON COLUMN "evidence"."statement_end" IS 'The sentence or table row around the value, for reading. End, exclusive.';
COMMENT ON COLUMN "evidence"."page" IS 'Printed label of the page: S-3, ii, 12; absent on an unnumbered page.';
COMMENT ON COLUMN "evidence"."section" IS 'Id of the innermost section around it.';
COMMENT ON COLUMN "evidence"."rule" IS 'Name of the rule that read it.';
COMMENT ON COLUMN "evidence"."derived_from" IS 'JSON Pointers (RFC 6901) to the values of this record that the value was computed from.';
CREATE TABLE "failures" (
    "path" text,
    "member" text,
    "error" text,
    "reason" text
);
CREATE INDEX failures_by_path ON failures (path);
COMMENT ON TABLE "failures" IS 'Filings that could not be read when their file was last converted.';
COMMENT ON COLUMN "failures"."path" IS 'Path of the file as it was given to the reader.';
COMMENT ON COLUMN "failures"."member" IS 'Name of the member inside an archive.';
COMMENT ON COLUMN "failures"."error" IS 'Kind of error: UnreadableSource, UnsupportedForm, SchemaViolation and so on.';
COMMENT ON COLUMN "failures"."reason" IS 'The reason, for a person.';
CREATE TABLE "conversions" (
    "conversion_id" text NOT NULL,
    "sha256" text,
    "accession_number" text,
    "path" text,
    "member" text,
    "record_id" text,
    "extractor_version" text,
    "error" text,
    "reason" text,
    PRIMARY KEY ("conversion_id")
);
COMMENT ON TABLE "conversions" IS 'The manifest: what was converted, by which version, from which bytes. A run passes over what stands here.';
COMMENT ON COLUMN "conversions"."conversion_id" IS 'The digest, and after a colon the accession number where there is one.';
COMMENT ON COLUMN "conversions"."sha256" IS 'SHA-256 of the document''s own bytes, in lower-case hexadecimal.';
COMMENT ON COLUMN "conversions"."accession_number" IS 'Accession number by the submission''s header, the path or an index.';
COMMENT ON COLUMN "conversions"."path" IS 'Path of the file that the bytes were first met in.';
COMMENT ON COLUMN "conversions"."member" IS 'Name of the member inside an archive.';
COMMENT ON COLUMN "conversions"."record_id" IS 'The record that came of it; null where none did.';
COMMENT ON COLUMN "conversions"."extractor_version" IS 'Version of the library that converted it.';
COMMENT ON COLUMN "conversions"."error" IS 'Kind of error where no record came of it.';
COMMENT ON COLUMN "conversions"."reason" IS 'The reason, for a person.';
CREATE VIEW deals AS
    SELECT o.record_id, o.id AS offering_id, o.relation, o.method, coalesce(f.form, f.source_header_form) AS form,
        coalesce(f.accession_number, f.source_header_accession_number) AS accession_number, coalesce(f.filed_day, f.source_header_filed_day) AS filed, f.supplement_date_day AS supplement_date,
        f.preliminary, r.name AS registrant, r.cik, (SELECT string_agg(coalesce(s.title, s.kind), '; ' ORDER BY s.position) FROM "securities" s WHERE s.record_id = o.record_id AND s.offering = o.id AND s.role = 'offered') AS securities, (SELECT string_agg(p.name, '; ' ORDER BY p.position) FROM "parties" p WHERE p.record_id = o.record_id AND p.offering = o.id AND p.role IN ('underwriter', 'sales_agent', 'placement_agent')) AS dealers,
        o.aggregate_price_amount AS aggregate_price, o.aggregate_price_currency AS currency,
        o.aggregate_price_qualifier AS qualifier, o.units_offered, o.price_amount AS price, o.price_percent,
        o.gross_proceeds_amount AS gross_proceeds, o.underwriting_discount_amount AS underwriting_discount,
        o.net_proceeds_amount AS net_proceeds, o.expenses_amount AS expenses, o.settlement_date_day AS settlement_date
    FROM "offerings" o JOIN "filings" f ON f.record_id = o.record_id
    LEFT JOIN "registrants" r ON r.record_id = f.record_id AND r.position = 0;
COMMENT ON VIEW deals IS 'One row a deal: what is sold, by whom, through whom, and at what price. The filing''s own deal is primary.';
CREATE VIEW deal_fee_tiers AS
    SELECT e.record_id, e.offering AS offering_id, o.relation, o.method, r.name AS registrant, coalesce(f.filed_day, f.source_header_filed_day) AS filed,
        e.id AS fee_id, e.kind, e.payee, e.basis, t.position AS tier, t.rate, t.up_to, t."from" AS tier_from,
        t."to" AS tier_to, e.amount_amount AS amount, e.stated_total_amount AS stated_total,
        e.amount_currency AS currency
    FROM "fees" e JOIN "filings" f ON f.record_id = e.record_id
    LEFT JOIN "fee_tiers" t ON t.record_id = e.record_id AND t.fee_id = e.id
    LEFT JOIN "offerings" o ON o.record_id = e.record_id AND o.id = e.offering
    LEFT JOIN "registrants" r ON r.record_id = f.record_id AND r.position = 0;
COMMENT ON VIEW deal_fee_tiers IS 'One row a tier of each fee, or one a fee without tiers, with the deal that it is paid for. Rates are fractions.';
CREATE VIEW notes_by_maturity AS
    SELECT s.maturity, s.maturity_day, r.name AS registrant, s.title, s.kind, s.role, s.rate,
        s.principal_amount AS principal, s.principal_currency AS currency, s.price_percent, s.cusip, s.isin,
        coalesce(f.filed_day, f.source_header_filed_day) AS filed, s.record_id, s.id AS security_id, s.offering AS offering_id
    FROM "securities" s JOIN "filings" f ON f.record_id = s.record_id
    LEFT JOIN "registrants" r ON r.record_id = f.record_id AND r.position = 0
    WHERE s.kind IN ('notes', 'convertible_notes') AND s.maturity IS NOT NULL;
COMMENT ON VIEW notes_by_maturity IS 'Notes and convertible notes with their coupons and maturities; maturity is as stated, a year alone at least.';
CREATE VIEW warrants_outstanding AS
    SELECT r.name AS registrant, r.cik, s.title, s.kind, coalesce(u.units, s.quantity) AS units,
        u.as_of_day AS as_of, s.exercise_price, s.expires, s.underlying_quantity, coalesce(f.filed_day, f.source_header_filed_day) AS filed,
        s.record_id, s.id AS security_id
    FROM "securities" s JOIN "filings" f ON f.record_id = s.record_id
    LEFT JOIN "security_outstanding" u ON u.record_id = s.record_id AND u.security_id = s.id
    LEFT JOIN "registrants" r ON r.record_id = f.record_id AND r.position = 0
    WHERE s.kind IN ('warrants', 'pre_funded_warrants') AND s.role = 'outstanding';
COMMENT ON VIEW warrants_outstanding IS 'Warrants that a filing says are outstanding, by registrant: how many, at what price, until when.';
CREATE VIEW events_by_date AS
    SELECT coalesce(e.date, f.report_date) AS date, coalesce(e.date_day, f.report_date_day) AS day,
        e.kind, e.item, r.name AS registrant, r.cik, coalesce(f.filed_day, f.source_header_filed_day) AS filed, coalesce(f.accession_number, f.source_header_accession_number) AS accession_number,
        e.record_id, e.id AS event_id
    FROM "events" e JOIN "filings" f ON f.record_id = e.record_id
    LEFT JOIN "registrants" r ON r.record_id = f.record_id AND r.position = 0;
COMMENT ON VIEW events_by_date IS 'One row an event of a current report: on which day, whose, of what kind, under which item.';
