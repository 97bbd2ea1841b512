using FsCheck;
using FsCheck.Fluent;
using Gantry.Dicom;

namespace Gantry.Archive.Tests;

public sealed class QueryTests
{
    private static readonly string[] s_names = ["Müller^Jürgen", "MULLER^Anna", "Dupont^Ève", "Dupond^Eve^Marie", "Αργύρης^Νίκος", "Yamada^Tarou=山田^太郎=やまだ^たろう", "O'Neil^Sean", "Van den Berg^Jan", "100%_x^y", "Doe"];
    private static readonly string[] s_ids = ["4711", "4712", "0815", "A_1", "a_1", "A%1", "P-2", "P.3"];
    private static readonly string[] s_modalities = ["CT", "MR", "US", "CR"];
    private static readonly string[] s_descriptions = ["Head", "head", "Thorax 2 plans", "Épaule", "x*y", ""];
    private static readonly string[] s_dates = ["20260101", "20260102", "20251231", "2026.01.03", "", "20240229"];
    private static readonly string[] s_times = ["1015", "101500", "235959.999999", "000000", "", "080000.5", "10:15:30"];

    private static readonly (Attribute<string> Key, VR VR, string[] Wanted)[] s_keys =
    [
        (new(Attributes.PatientName.Tag, VR.PN), VR.PN, ["", "*", "muller^*", "Müller^Jürgen", "DUPON?^*", "*eve*", "山田*", "=山田^太郎", "Yamada*=山*", "doe", "doe^*", "100%*", "ΑΡΓΥΡΗΣ*", "van*"]),
        (new(Attributes.PatientID.Tag, VR.LO), VR.LO, ["", "4711", "47*", "A_1", "A?1", "*1", "a*", "4711\\0815", "P.3"]),
        (new(Attributes.StudyDate.Tag, VR.DA), VR.DA, ["", "20260101", "20260101-20260103", "-20260101", "20260102-", "20251231"]),
        (new(Attributes.StudyTime.Tag, VR.TM), VR.TM, ["", "1015", "10-11", "-1015", "1015-", "101530", "235959.999999", "08"]),
        (new(Attributes.StudyDescription.Tag, VR.LO), VR.LO, ["", "Head", "?ead", "*2*", "Ép*", "x*y"]),
        (new(Attributes.AccessionNumber.Tag, VR.SH), VR.SH, ["", "A1", "A*", "B?"]),
    ];

    [Fact]
    [Trait("Ledger", "R228")]
    public async Task SqlFindsWhatTheNaiveMatcherFinds()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        var random = new System.Random(5);
        var all = new List<DataSet>();
        for (int i = 0; i < 120; i++)
        {
            DataSet dataSet = Objects.Make(Pick(s_ids) + "-" + i, Pick(s_names), modality: Pick(s_modalities), number: i);
            dataSet.Set(Attributes.PatientID, Pick(s_ids));
            dataSet.Set(Attributes.IssuerOfPatientID, "I" + i);
            dataSet.SetBytes(Attributes.StudyDate, VR.DA, System.Text.Encoding.ASCII.GetBytes(Pick(s_dates)));
            dataSet.SetBytes(Attributes.StudyTime, VR.TM, System.Text.Encoding.ASCII.GetBytes(Pick(s_times)));
            dataSet.Set(Attributes.StudyDescription, VR.LO, Pick(s_descriptions));
            dataSet.Set(Attributes.AccessionNumber, i % 3 == 0 ? "A1" : "B" + (i % 7));
            (await test.StoreAsync(dataSet)).Outcome.ShouldBe(IngestOutcome.Stored);
            all.Add(DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian));
        }

        Gen<string[]> wanted = Gen.Constant(new string[s_keys.Length]);
        for (int i = 0; i < s_keys.Length; i++)
        {
            int key = i;
            wanted = from values in wanted from value in Gen.OneOf(Gen.Constant(""), Gen.Elements(s_keys[key].Wanted)) select With(values, key, value);
        }

        Prop.ForAll(wanted.ToArbitrary(), values =>
        {
            DataSet keys = Keys(values);
            string[] expected = [.. all.Where(dataSet => Matches(values, dataSet)).Select(dataSet => dataSet.GetString(Attributes.StudyInstanceUID)!).Order(StringComparer.Ordinal)];
            string[] actual = [.. Find(test, new Query { Level = QueryLevel.Study, Keys = keys }).Select(match => match.GetString(Attributes.StudyInstanceUID)!).Order(StringComparer.Ordinal)];
            string[] paged = [.. Page(test, keys).Order(StringComparer.Ordinal)];
            return expected.SequenceEqual(actual) && expected.SequenceEqual(paged);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    [Theory]
    [InlineData("muller^jurgen", 1)]
    [InlineData("MÜLLER*", 1)]
    [InlineData("muller", 0)]
    [Trait("Ledger", "R228")]
    public async Task NamesAreMatchedWithoutCaseAndAccents(string key, int expected)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.StoreAsync(Objects.Make(name: "Müller^Jürgen"));
        (await test.FindAsync(Study((Attributes.PatientName, VR.PN, key)))).Count.ShouldBe(expected);
    }

    [Fact]
    [Trait("Ledger", "R229")]
    public async Task CtOfTheLast24HoursAcrossMidnight()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await StoreAt("CT", "20260130", "221000", "too early");
        await StoreAt("CT", "20260130", "231000", "evening");
        await StoreAt("MR", "20260130", "233000", "other modality");
        await StoreAt("CT", "20260131", "090000", "morning");
        await StoreAt("CT", "20260131", "231000", "too late");
        Query query = Study((Attributes.StudyDate, VR.DA, "20260130-20260131"), (Attributes.StudyTime, VR.TM, "2300-2259"), (Attributes.ModalitiesInStudy, VR.CS, "CT"), (Attributes.StudyDescription, VR.LO, ""));
        (await test.FindAsync(query with { CombinedDateTime = true })).Select(match => match.GetString(Attributes.StudyDescription)).ShouldBe(["morning", "evening"]);

        async Task StoreAt(string modality, string date, string time, string description)
        {
            DataSet dataSet = Objects.Make(modality: modality);
            dataSet.Set(Attributes.StudyDate, VR.DA, date);
            dataSet.Set(Attributes.StudyTime, VR.TM, time);
            dataSet.Set(Attributes.StudyDescription, description);
            await test.StoreAsync(dataSet);
        }
    }

    [Fact]
    [Trait("Ledger", "R228")]
    public async Task EveryLevelAnswersWithWhatWasAskedAndCounts()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value;
        string ct = Uid.New().Value;
        await test.StoreAsync(Objects.Make(study: study, series: ct, number: 1));
        await test.StoreAsync(Objects.Make(study: study, series: ct, number: 2));
        await test.StoreAsync(Objects.Make(study: study, modality: "SR", number: 3));
        await test.StoreAsync(Objects.Make(number: 4));

        DataSet patient = (await test.FindAsync(new Query { Level = QueryLevel.Patient, Keys = new DataSet(), IncludeAll = true })).ShouldHaveSingleItem();
        patient.GetString(Attributes.NumberOfPatientRelatedStudies).ShouldBe("2");
        patient.GetString(Attributes.NumberOfPatientRelatedSeries).ShouldBe("3");
        patient.GetString(Attributes.NumberOfPatientRelatedInstances).ShouldBe("4");

        DataSet found = (await test.FindAsync(Study((Attributes.StudyInstanceUID, VR.UI, study)) with { IncludeAll = true })).ShouldHaveSingleItem();
        found.GetString(Attributes.NumberOfStudyRelatedSeries).ShouldBe("2");
        found.GetString(Attributes.NumberOfStudyRelatedInstances).ShouldBe("3");
        found.GetStrings(Attributes.ModalitiesInStudy).ShouldBe(["CT", "SR"]);
        found.GetStrings(Attributes.SOPClassesInStudy).ShouldBe([SopClasses.SecondaryCaptureImageStorage.Value]);
        found.GetString(Attributes.InstanceAvailability).ShouldBe("ONLINE");

        List<DataSet> series = await test.FindAsync(Study((Attributes.StudyInstanceUID, VR.UI, study), (Attributes.Modality, VR.CS, "CT"), (Attributes.NumberOfSeriesRelatedInstances, VR.IS, "")) with { Level = QueryLevel.Series });
        series.ShouldHaveSingleItem().GetString(Attributes.NumberOfSeriesRelatedInstances).ShouldBe("2");
        series[0].GetString(Attributes.PatientName).ShouldBeNull();

        List<DataSet> instances = await test.FindAsync(Study((Attributes.SeriesInstanceUID, VR.UI, ct), (Attributes.InstanceNumber, VR.IS, ""), (Attributes.Rows, VR.US, ""), (Attributes.HighBit, VR.US, "")) with { Level = QueryLevel.Instance });
        instances.Select(match => match.Get(Attributes.InstanceNumber)).ShouldBe([1, 2]);
        instances[0].Get(Attributes.Rows).ShouldBe((ushort)8);
        instances[0].Get(Attributes.HighBit).ShouldBe((ushort)7);
        (await test.FindAsync(Study((Attributes.InstanceNumber, VR.IS, "02")) with { Level = QueryLevel.Instance })).Count.ShouldBe(1);
        (await test.FindAsync(Study((Attributes.ModalitiesInStudy, VR.CS, "S?")))).Count.ShouldBe(1);
        (await test.FindAsync(Study((Attributes.ModalitiesInStudy, VR.CS, "MR\\SR")))).Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Ledger", "R228")]
    public async Task SequencesAndAttributesWithoutAColumnAreMatchedToo()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet dataSet = Objects.Make();
        var request = new DataSet();
        request.Set(Attributes.RequestedProcedureID, "RP1");
        request.Set(Attributes.ScheduledProcedureStepID, "SPS1");
        dataSet.SetItems(Attributes.RequestAttributesSequence, [request]);
        var code = new DataSet();
        code.Set(Attributes.CodeValue, "77477000");
        code.Set(Attributes.CodeMeaning, "Tomographie assistée");
        dataSet.SetItems(Attributes.ProcedureCodeSequence, [code]);
        dataSet.Set(Attributes.AdmittingDiagnosesDescription, "Céphalée");
        await test.StoreAsync(dataSet);
        await test.StoreAsync(Objects.Make());

        (await FindBySequence(Attributes.RequestAttributesSequence, Attributes.ScheduledProcedureStepID, VR.SH, "SPS1", QueryLevel.Series)).Count.ShouldBe(1);
        (await FindBySequence(Attributes.RequestAttributesSequence, Attributes.ScheduledProcedureStepID, VR.SH, "SPS2", QueryLevel.Series)).Count.ShouldBe(0);
        List<DataSet> studies = await FindBySequence(Attributes.ProcedureCodeSequence, Attributes.CodeValue, VR.SH, "77477*", QueryLevel.Study);
        studies.ShouldHaveSingleItem().Items(Attributes.ProcedureCodeSequence)[0].GetString(Attributes.CodeMeaning).ShouldBe("Tomographie assistée");
        studies[0].GetString(Attributes.SpecificCharacterSet).ShouldBe("ISO_IR 192");
        DataSet back = DataSet.Parse(studies[0].Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray(), TransferSyntax.ImplicitVRLittleEndian);
        back.Items(Attributes.ProcedureCodeSequence)[0].GetString(Attributes.CodeMeaning).ShouldBe("Tomographie assistée");
        (await test.FindAsync(Study((Attributes.AdmittingDiagnosesDescription, VR.LO, "C?phal*")))).Count.ShouldBe(1);

        async Task<List<DataSet>> FindBySequence(Tag sequence, Tag tag, VR vr, string value, QueryLevel level)
        {
            var item = new DataSet();
            item.Set(tag, vr, value);
            var keys = new DataSet();
            keys.SetItems(sequence, [item]);
            return await test.FindAsync(new Query { Level = level, Keys = keys });
        }
    }

    [Fact]
    [Trait("Ledger", "R228")]
    public async Task FuzzyMatchingFindsWordsByTheirBeginning()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.StoreAsync(Objects.Make(name: "Van den Berg^Jan Pieter"));
        (await test.FindAsync(Study((Attributes.PatientName, VR.PN, "piet berg")) with { FuzzyMatching = true })).Count.ShouldBe(1);
        (await test.FindAsync(Study((Attributes.PatientName, VR.PN, "eter")) with { FuzzyMatching = true })).Count.ShouldBe(0);
    }

    [Fact]
    [Trait("Ledger", "R228")]
    public async Task NewestStudiesComeFirstAndPagesNeitherRepeatNorSkip()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        for (int i = 0; i < 30; i++)
        {
            DataSet dataSet = Objects.Make(number: i);
            dataSet.Set(Attributes.StudyDate, VR.DA, "202601" + (1 + (i % 10)).ToString("D2", System.Globalization.CultureInfo.InvariantCulture));
            await test.StoreAsync(dataSet);
        }

        Query query = Study((Attributes.StudyDate, VR.DA, ""), (Attributes.StudyInstanceUID, VR.UI, ""));
        List<DataSet> all = await test.FindAsync(query);
        all.Select(match => match.GetString(Attributes.StudyDate)).ShouldBe(all.Select(match => match.GetString(Attributes.StudyDate)).OrderDescending());
        Page(test, query.Keys).ShouldBe(all.Select(match => match.GetString(Attributes.StudyInstanceUID)!));
        (await test.FindAsync(query with { Offset = 25, Limit = 10 })).Select(match => match.GetString(Attributes.StudyInstanceUID)).ShouldBe(all.Skip(25).Select(match => match.GetString(Attributes.StudyInstanceUID)));
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("yesterday")]
    [Trait("Ledger", "R228")]
    public async Task AKeyThatIsNoDateIsNamed(string date)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        var keys = new DataSet();
        keys.SetBytes(Attributes.StudyDate, VR.DA, System.Text.Encoding.ASCII.GetBytes(date));
        DicomException error = await Should.ThrowAsync<DicomException>(() => test.FindAsync(new Query { Level = QueryLevel.Study, Keys = keys }));
        error.Message.ShouldContain("(0008,0020)");
    }

    [Fact]
    public async Task ReadingDoesNotWaitForWriting()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.StoreAsync(Objects.Make());
        await using IAsyncEnumerator<QueryMatch> open = test.Archive.QueryAsync(TestArchive.Sender, Study(), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await open.MoveNextAsync()).ShouldBeTrue();
        (await test.StoreAsync(Objects.Make())).Outcome.ShouldBe(IngestOutcome.Stored);
        (await test.FindAsync(Study())).Count.ShouldBe(2);
    }

    private static Query Study(params (Tag Tag, VR VR, string Value)[] wanted)
    {
        var keys = new DataSet();
        foreach ((Tag tag, VR vr, string value) in wanted)
        {
            if (value.Length == 0)
            {
                keys.SetEmpty(tag, vr);
            }
            else
            {
                keys.SetBytes(tag, vr, System.Text.Encoding.UTF8.GetBytes(value));
            }
        }

        return new Query { Level = QueryLevel.Study, Keys = keys };
    }

    private static DataSet Keys(string[] values)
    {
        Query query = Study([.. values.Select((value, i) => (s_keys[i].Key.Tag, s_keys[i].VR, value)), (Attributes.StudyInstanceUID, VR.UI, "")]);
        return query.Keys;
    }

    // Deliberately apart from the archive's own matcher where that is easy: regular expressions for text, comparison of digits for dates and times.
    private static bool Matches(string[] values, DataSet dataSet)
    {
        for (int i = 0; i < values.Length; i++)
        {
            string wanted = values[i];
            if (wanted.Length == 0)
            {
                continue;
            }

            string value = string.Join('\\', dataSet.GetStrings(s_keys[i].Key.Tag));
            bool matches = s_keys[i].VR switch
            {
                VR.PN => wanted == "*" || NameMatches(wanted, value),
                VR.DA => InRange(wanted, value.Replace(".", "", StringComparison.Ordinal), 8),
                VR.TM => InRange(wanted, value.Replace(":", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), 12),
                _ => wanted.Split('\\').Any(one => Text(one, value)),
            };
            if (!matches)
            {
                return false;
            }
        }

        return true;
    }

    private static bool NameMatches(string wanted, string value)
    {
        string[] groups = [.. value.Split('='), "", ""];
        if (!wanted.Contains('=', StringComparison.Ordinal))
        {
            return groups.Any(group => Group(wanted, group));
        }

        string[] parts = wanted.Split('=');
        return parts.Select((part, i) => part.Length == 0 || Group(part, groups[i])).All(matches => matches);

        static bool Group(string wanted, string group) =>
            group.Length > 0 && (Text(TextFolding.Fold(wanted), TextFolding.Fold(group)) || (wanted.EndsWith("^*", StringComparison.Ordinal) && Text(TextFolding.Fold(wanted.AsSpan(0, wanted.Length - 2)), TextFolding.Fold(group))));
    }

    private static bool Text(string wanted, string value) => value.Length > 0 && System.Text.RegularExpressions.Regex.IsMatch(
        value, "^" + System.Text.RegularExpressions.Regex.Escape(wanted).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal) + "$", System.Text.RegularExpressions.RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    private static bool InRange(string wanted, string digits, int length)
    {
        if (digits.Length == 0)
        {
            return false;
        }

        string[] ends = wanted.Contains('-', StringComparison.Ordinal) ? wanted.Split('-') : [wanted, wanted];
        string value = digits.PadRight(length, '0');
        string first = ends[0].Replace(".", "", StringComparison.Ordinal).PadRight(length, '0');
        string last = ends[1].Length == 0 ? new string('9', length) : ends[1].Replace(".", "", StringComparison.Ordinal).PadRight(length, '9');
        return string.CompareOrdinal(value, first) >= 0 && string.CompareOrdinal(value, last) <= 0;
    }

    private static string[] With(string[] values, int index, string value)
    {
        string[] copy = [.. values.Select(one => one ?? "")];
        copy[index] = value;
        return copy;
    }

    private static List<DataSet> Find(TestArchive test, Query query) => test.Archive.QueryAsync(TestArchive.Sender, query).ToBlockingEnumerable().Select(match => match.DataSet).ToList();

    private static List<string> Page(TestArchive test, DataSet keys)
    {
        var found = new List<string>();
        string? after = null;
        while (true)
        {
            List<QueryMatch> page = test.Archive.QueryAsync(TestArchive.Sender, new Query { Level = QueryLevel.Study, Keys = keys, Limit = 7, After = after }).ToBlockingEnumerable().ToList();
            found.AddRange(page.Select(match => match.DataSet.GetString(Attributes.StudyInstanceUID)!));
            if (page.Count < 7)
            {
                return found;
            }

            after = page[^1].Cursor;
        }
    }
}
