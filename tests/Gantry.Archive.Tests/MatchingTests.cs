using System.Text;
using Gantry.Dicom;

namespace Gantry.Archive.Tests;

/// <summary>Kinds of matching that are asked for by option (PS3.4 §C.2.2.2, §C.4.1.1.3), and what a query may cost.</summary>
[Trait("Ledger", "R228")]
public sealed class MatchingTests
{
    [Theory]
    [InlineData("Meyer", "MAYER^HANS", true)]
    [InlineData("Meier", "Meyer^Hans", true)]
    [InlineData("Dupont", "Dupond^Eve", true)]
    [InlineData("Schmidt", "Schmitt^Anna", true)]
    [InlineData("Philippe", "Filip^Jan", true)]
    [InlineData("Catherine", "Katharina^Zarin", true)]
    [InlineData("Mueller", "Müller^Jürgen", true)]
    [InlineData("Martinze", "Martinez^Juan", true)]
    [InlineData("Lefebvre", "Lefevre^Zoé", true)]
    [InlineData("zoe lefe", "Lefèvre^Zoé", true)]
    [InlineData("van berg jan", "Van den Berg^Jan Pieter", true)]
    [InlineData("Marie", "Dupont^Anne-Marie", true)]
    [InlineData("山", "Yamada^Tarou=山田^太郎", true)]
    [InlineData("Αργυρης", "ΑΡΓΎΡΗΣ^Νίκος", true)]
    [InlineData("Smith", "Jones^Anna", false)]
    [InlineData("Lee", "Lopez^Ana", false)]
    [InlineData("eter", "Berg^Pieter", false)]
    [InlineData("Meyer Anna", "Mayer^Hans", false)]
    public async Task FuzzyNamesAreLikeThoseAskedFor(string wanted, string name, bool found)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet dataSet = Objects.Make(name: name);
        dataSet.Set(Attributes.OperatorsName, PersonName.Parse(name));
        await test.StoreAsync(dataSet);
        (await test.FindAsync(Asking(QueryLevel.Study, (Attributes.PatientName, VR.PN, wanted)) with { FuzzyMatching = true })).Count.ShouldBe(found ? 1 : 0);
        (await test.FindAsync(Asking(QueryLevel.Series, (Attributes.OperatorsName, VR.PN, wanted)) with { FuzzyMatching = true })).Count.ShouldBe(found ? 1 : 0);
    }

    [Theory]
    [InlineData(QueryLevel.Patient, 1)]
    [InlineData(QueryLevel.Study, 1)]
    [InlineData(QueryLevel.Series, 1)]
    [Trait("Ledger", "R085")]
    public async Task RelationalKeysOfLevelsBelowMustAllFitOneRow(QueryLevel level, int expected)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string both = Uid.New().Value;
        await test.StoreAsync(Described("P1", both, "CT", "Thorax", 1));
        await test.StoreAsync(Described("P1", both, "MR", "Head", 2));
        await test.StoreAsync(Described("P2", Uid.New().Value, "CT", "Head", 2));
        await test.StoreAsync(Described("P3", Uid.New().Value, "US", "Head", 3));
        Query query = Asking(level, (Attributes.PatientID, VR.LO, ""), (Attributes.Modality, VR.CS, "CT"), (Attributes.SeriesDescription, VR.LO, "H*"), (Attributes.InstanceNumber, VR.IS, "2"));
        List<DataSet> found = await test.FindAsync(query with { Relational = true });
        found.Count.ShouldBe(expected);
        found[0].GetString(Attributes.PatientID).ShouldBe("P2");

        // Without the option, keys of levels below belong to no query: they narrow nothing, and that is said.
        test.Archive.IgnoresKeys(query).ShouldBeTrue();
        test.Archive.IgnoresKeys(query with { Relational = true }).ShouldBeFalse();
        (await test.FindAsync(Asking(QueryLevel.Study, (Attributes.Modality, VR.CS, "CT")))).Count.ShouldBe(3);

        static DataSet Described(string patient, string study, string modality, string description, int number)
        {
            DataSet dataSet = Objects.Make(patient, study: study, modality: modality, number: number);
            dataSet.Set(Attributes.SeriesDescription, description);
            return dataSet;
        }
    }

    [Fact]
    public async Task TwoQuotationMarksFindWhatIsEmpty()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet empty = Objects.Make("EMPTY");
        foreach (Tag tag in (Tag[])[Attributes.StudyDate, Attributes.StudyDescription, Attributes.SeriesNumber])
        {
            empty.Remove(tag);
        }

        empty.SetEmpty(Attributes.AccessionNumber.Tag);
        DataSet full = Objects.Make("FULL");
        full.Set(Attributes.ReferringPhysicianName, PersonName.Parse("Doe^Jane"));
        full.Set(Attributes.OperatorsName, PersonName.Parse("Doe^Jane"));
        full.Set(Attributes.SeriesDescription, "x");
        await test.StoreAsync(empty);
        await test.StoreAsync(full);
        foreach ((Tag tag, VR vr) in ((Tag, VR)[])
        [
            (Attributes.StudyDate, VR.DA), (Attributes.AccessionNumber, VR.SH), (Attributes.StudyDescription, VR.LO), (Attributes.ReferringPhysicianName, VR.PN),
            (Attributes.SeriesNumber, VR.IS), (Attributes.OperatorsName, VR.PN), (Attributes.SeriesDescription, VR.LO),
        ])
        {
            Query query = Asking(QueryLevel.Series, (Attributes.PatientID, VR.LO, ""), (tag, vr, "\"\""));
            (await test.FindAsync(query with { EmptyValueMatching = true })).Select(match => match.GetString(Attributes.PatientID)).ShouldBe(["EMPTY"], tag.ToString());
        }

        (await test.FindAsync(Asking(QueryLevel.Study, (Attributes.StudyDescription, VR.LO, "\"\"")))).ShouldBeEmpty();
        (await test.FindAsync(Asking(QueryLevel.Study, (Attributes.StudyDescription, VR.LO, "\"\"\\Head")) with { EmptyValueMatching = true })).Count.ShouldBe(2);
    }

    [Fact]
    public async Task DatesAndTimesAreMatchedAndGivenInTheTimezoneOfTheQuery()
    {
        await using TestArchive test = await TestArchive.OpenAsync(options => options with { TimeZone = TimeZoneInfo.CreateCustomTimeZone("archive", TimeSpan.FromHours(1), null, null) });
        await Store("NEW YORK", "20260131", "2030", "-0500");
        await Store("TOKYO", "20260201", "103000.250", "+0900");
        await Store("HERE", "20260201", "0230", null);
        await Store("OTHER DAY", "20260131", "0900", null);
        await Store("NO TIME", "20260201", null, "+0900");

        // All three are at 01:30 UTC of the first of February.
        Query query = Asking(QueryLevel.Study, (Attributes.PatientID, VR.LO, ""), (Attributes.StudyDate, VR.DA, "20260201"), (Attributes.StudyTime, VR.TM, "0130-0131"));
        List<DataSet> found = await test.FindAsync(query with { Timezone = TimeSpan.Zero });
        found.Select(match => match.GetString(Attributes.PatientID)).ShouldBe(["NEW YORK", "TOKYO", "HERE"], ignoreOrder: true);
        found.Select(match => match.GetString(Attributes.StudyDate)).Distinct().ShouldBe(["20260201"]);
        found.Select(match => match.GetString(Attributes.StudyTime)).ShouldBe(["013000", "013000.250000", "013000"], ignoreOrder: true);
        found.Select(match => match.GetString(Attributes.TimezoneOffsetFromUTC)).Distinct().ShouldBe(["+0000"]);

        Query west = Asking(QueryLevel.Study, (Attributes.PatientID, VR.LO, ""), (Attributes.StudyDate, VR.DA, "20260131-20260131"), (Attributes.StudyTime, VR.TM, "1530-1730"));
        foreach (bool combined in (bool[])[true, false])
        {
            (await test.FindAsync(west with { Timezone = TimeSpan.FromHours(-10), CombinedDateTime = combined })).Select(match => match.GetString(Attributes.PatientID))
                .ShouldBe(["NEW YORK", "TOKYO", "HERE"], ignoreOrder: true);
        }

        // Asked for the date alone, the time that is needed for it is not given.
        List<DataSet> dates = await test.FindAsync(Asking(QueryLevel.Study, (Attributes.StudyDate, VR.DA, "20260201")) with { Timezone = TimeSpan.FromHours(9) });
        dates.Count.ShouldBe(4);
        dates.ShouldAllBe(match => !match.Contains(Attributes.StudyTime));

        async Task Store(string patient, string date, string? time, string? timezone)
        {
            DataSet dataSet = Objects.Make(patient);
            dataSet.Set(Attributes.StudyDate, VR.DA, date);
            dataSet.Remove(Attributes.StudyTime);
            if (time is not null)
            {
                dataSet.Set(Attributes.StudyTime, VR.TM, time);
            }

            if (timezone is not null)
            {
                dataSet.Set(Attributes.TimezoneOffsetFromUTC, VR.SH, timezone);
            }

            await test.StoreAsync(dataSet);
        }
    }

    [Theory]
    [InlineData("20260131", true)]
    [InlineData("202601310900-202601311000", true)]
    [InlineData("20260131080000+0000-20260131090000+0000", true)]
    [InlineData("20260131093000+0000-", false)]
    [InlineData("-2026", true)]
    [InlineData("2027", false)]
    public async Task DateTimesAreMatchedByRangeWhateverTheirOffset(string wanted, bool found)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet dataSet = Objects.Make();
        dataSet.Set(Attributes.AcquisitionDateTime, VR.DT, "20260131093000.5+0100");
        await test.StoreAsync(dataSet);
        Query query = Asking(QueryLevel.Instance, (Attributes.AcquisitionDateTime, VR.DT, wanted));
        (await test.FindAsync(query with { Timezone = TimeSpan.FromHours(1) })).Count.ShouldBe(found ? 1 : 0);
    }

    [Theory]
    [InlineData("1.5", 1)]
    [InlineData("1.50", 1)]
    [InlineData("15e-1", 1)]
    [InlineData("1.6", 0)]
    public async Task DecimalNumbersAreComparedAsNumbers(string wanted, int count)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet dataSet = Objects.Make();
        dataSet.Set(Attributes.SliceThickness, VR.DS, "1.500");
        await test.StoreAsync(dataSet);
        (await test.FindAsync(Asking(QueryLevel.Instance, (Attributes.SliceThickness, VR.DS, wanted)))).Count.ShouldBe(count);
    }

    [Fact]
    public async Task AQueryThatWouldCompareTooManyHeadersIsGivenUpAndSaysHowToNarrowIt()
    {
        await using TestArchive test = await TestArchive.OpenAsync(options => options with { MaximumHeadersCompared = 20 });
        string study = Uid.New().Value;
        for (int i = 0; i < 30; i++)
        {
            await test.StoreAsync(Objects.Make(study: i < 5 ? study : null, number: i));
        }

        Query query = Asking(QueryLevel.Instance, (Attributes.HighBit, VR.US, ""), (Attributes.PhotometricInterpretation, VR.CS, "RGB"));
        QueryTooBroadException refusal = await Should.ThrowAsync<QueryTooBroadException>(() => test.FindAsync(query));
        refusal.Message.ShouldContain("(0028,0004)");
        refusal.Message.ShouldContain("Study Date");
        query.Keys.Set(Attributes.StudyInstanceUID, new Uid(study));
        (await test.FindAsync(query)).ShouldBeEmpty();
        (await test.FindAsync(Asking(QueryLevel.Instance, (Attributes.PhotometricInterpretation, VR.CS, "")))).Count.ShouldBe(30);
    }

    [Fact]
    public async Task AQueryThatTakesTooLongIsGivenUp()
    {
        await using TestArchive test = await TestArchive.OpenAsync(options => options with { QueryTime = TimeSpan.Zero });
        for (int i = 0; i < 400; i++)
        {
            await test.StoreAsync(Objects.Make(name: "Doe^" + i, patientId: "P" + i));
        }

        // All rows are looked at, and none fits.
        await Should.ThrowAsync<QueryTooBroadException>(() => test.FindAsync(Asking(QueryLevel.Instance, (Attributes.StudyDescription, VR.LO, "*a*b*c*d*e*f*"))));
    }

    [Fact]
    public async Task PagesNeitherRepeatNorSkipWhileStudiesArrive()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        var before = new HashSet<string>();
        for (int i = 0; i < 40; i++)
        {
            before.Add(await StoreOn(i));
        }

        var seen = new List<string>();
        string? after = null;
        int next = 40;
        while (true)
        {
            List<QueryMatch> page = await test.Archive.QueryAsync(
                TestArchive.Sender, Asking(QueryLevel.Study, (Attributes.StudyInstanceUID, VR.UI, "")) with { Limit = 7, After = after }, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
            seen.AddRange(page.Select(match => match.DataSet.GetString(Attributes.StudyInstanceUID)!));
            if (page.Count < 7)
            {
                break;
            }

            after = page[^1].Cursor;
            await StoreOn(next++);
            await StoreOn(next++);
        }

        seen.Distinct().Count().ShouldBe(seen.Count);
        before.ShouldBeSubsetOf(seen);

        async Task<string> StoreOn(int number)
        {
            DataSet dataSet = Objects.Make("P" + number);
            dataSet.Set(Attributes.StudyDate, VR.DA, "202601" + (1 + (number * 7 % 28)).ToString("D2", System.Globalization.CultureInfo.InvariantCulture));
            await test.StoreAsync(dataSet);
            return dataSet.GetString(Attributes.StudyInstanceUID)!;
        }
    }

    private static Query Asking(QueryLevel level, params (Tag Tag, VR VR, string Value)[] wanted)
    {
        var keys = new DataSet();
        keys.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        foreach ((Tag tag, VR vr, string value) in wanted)
        {
            if (value.Length == 0)
            {
                keys.SetEmpty(tag, vr);
            }
            else if (vr == VR.US)
            {
                keys.Set(tag, vr, value);
            }
            else
            {
                keys.SetBytes(tag, vr, Encoding.UTF8.GetBytes(value));
            }
        }

        return new Query { Level = level, Keys = keys };
    }
}
