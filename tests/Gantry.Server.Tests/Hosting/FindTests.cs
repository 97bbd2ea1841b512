using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Server.Tests.Hosting;

/// <summary>C-FIND with the options of PS3.4 §C.5.1.1.</summary>
[Trait("Ledger", "R085"), Trait("Ledger", "R228")]
public sealed class FindTests : IAsyncLifetime
{
    private static readonly Uid s_studyRoot = SopClasses.StudyRootQueryRetrieveInformationModelFind;
    private static readonly Uid s_patientStudyOnly = new("1.2.840.10008.5.1.4.1.2.3.1");
    private TestHost _test = null!;

    public async ValueTask InitializeAsync()
    {
        _test = await TestHost.StartAsync();
        await StoreAsync(1, "Meyer^Hans", dataSet => dataSet.Set(Attributes.TimezoneOffsetFromUTC, VR.SH, "+0900"));
        await StoreAsync(2, "Dupont^Eve", dataSet => dataSet.SetEmpty(Attributes.StudyDescription));
        await StoreAsync(3, "Jones^Ann", dataSet => dataSet.Set(Attributes.Modality, "MR"));
    }

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public async Task WithoutOptionsKeysMeanWhatTheySayAndTheUniqueKeysAboveAreNeeded()
    {
        (await FindAsync(QueryRetrieveOptions.None, "STUDY", (Attributes.PatientName, VR.PN, "Maier"))).ShouldBeEmpty();
        (await FindAsync(QueryRetrieveOptions.None, "STUDY", (Attributes.StudyDescription, VR.LO, "\"\""))).ShouldBeEmpty();
        (await Should.ThrowAsync<DimseException>(() => FindAsync(QueryRetrieveOptions.None, "SERIES", (Attributes.Modality, VR.CS, "MR")))).Status.ShouldBe(DimseStatus.DataSetDoesNotMatchSopClass);
    }

    [Fact]
    public async Task RelationalQueriesNeedNoKeysAboveAndNarrowByKeysBelow()
    {
        (await FindAsync(QueryRetrieveOptions.Relational, "SERIES", (Attributes.Modality, VR.CS, "MR"))).ShouldBe(["P3"]);
        (await FindAsync(QueryRetrieveOptions.Relational, "STUDY", (Attributes.Modality, VR.CS, "MR"))).ShouldBe(["P3"]);
        (await FindAsync(QueryRetrieveOptions.Relational, "IMAGE", (Attributes.PatientName, VR.PN, "J*"))).ShouldBe(["P3"]);
    }

    [Fact]
    public async Task NamesLikeThoseAskedForAreFound() =>
        (await FindAsync(QueryRetrieveOptions.FuzzyPersonNames, "STUDY", (Attributes.PatientName, VR.PN, "Maier"))).ShouldBe(["P1"]);

    [Fact]
    public async Task EmptyAndSeveralValuesAreFound()
    {
        (await FindAsync(QueryRetrieveOptions.EmptyValueMatching, "STUDY", (Attributes.StudyDescription, VR.LO, "\"\""))).ShouldBe(["P2"]);
        (await FindAsync(QueryRetrieveOptions.MultipleValueMatching, "STUDY", (Attributes.PatientID, VR.LO, "P1\\P3"))).ShouldBe(["P1", "P3"]);
    }

    [Fact]
    public async Task TimesAreThoseOfTheTimezoneAskedFor()
    {
        // 12:00 in Tokyo.
        (await FindAsync(QueryRetrieveOptions.TimezoneAdjustment, "STUDY", (Attributes.StudyTime, VR.TM, "0300"), (Attributes.TimezoneOffsetFromUTC, VR.SH, "+0000"))).ShouldContain("P1");
        (await FindAsync(QueryRetrieveOptions.None, "STUDY", (Attributes.StudyTime, VR.TM, "0300"))).ShouldBeEmpty();
        (await Should.ThrowAsync<DimseException>(() => FindAsync(QueryRetrieveOptions.TimezoneAdjustment, "STUDY", (Attributes.TimezoneOffsetFromUTC, VR.SH, "CET"))))
            .Message.ShouldContain("(0008,0201)");
    }

    [Theory]
    [InlineData(true, 0xFF01)]
    [InlineData(false, 0xFF00)]
    public async Task KeysThatAreNotSupportedAreToldByTheStatus(bool unsupported, int status)
    {
        await using Association association = await AssociateAsync(s_studyRoot, QueryRetrieveOptions.None);
        DataSet identifier = Identifier("STUDY", unsupported ? (Attributes.KVP, VR.DS, "120") : (Attributes.StudyTime, VR.TM, ""));
        List<FindResponse> responses = await association.FindResponsesAsync(s_studyRoot, identifier, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        responses.Count(response => response.Match is not null).ShouldBe(3);
        responses.Where(response => response.Match is not null).ShouldAllBe(response => response.Status.Code == status);
        responses[^1].Status.ShouldBe(DimseStatus.Success);
    }

    [Fact]
    public async Task AllSevenOptionsAreAgreedOn()
    {
        const QueryRetrieveOptions all = QueryRetrieveOptions.Relational | QueryRetrieveOptions.CombinedDateTime | QueryRetrieveOptions.FuzzyPersonNames
            | QueryRetrieveOptions.TimezoneAdjustment | QueryRetrieveOptions.EmptyValueMatching | QueryRetrieveOptions.MultipleValueMatching;
        foreach (Uid model in (Uid[])[s_studyRoot, SopClasses.PatientRootQueryRetrieveInformationModelFind, s_patientStudyOnly])
        {
            await using Association association = await AssociateAsync(model, all | QueryRetrieveOptions.EnhancedMultiFrameConversion);
            association.Information.PresentationContexts.Single(context => context.AbstractSyntax == model).Options.ShouldBe(all);
        }
    }

    [Fact]
    public async Task ThePatientStudyOnlyModelHasItsTwoLevels()
    {
        await using Association association = await AssociateAsync(s_patientStudyOnly, QueryRetrieveOptions.None);
        (await ListAsync(association, s_patientStudyOnly, Identifier("PATIENT", (Attributes.PatientName, VR.PN, "*e*")))).ShouldBe(["P1", "P2", "P3"], ignoreOrder: true);
        (await ListAsync(association, s_patientStudyOnly, Identifier("STUDY", (Attributes.PatientID, VR.LO, "P2")))).ShouldBe(["P2"]);
    }

    private async Task<string[]> FindAsync(QueryRetrieveOptions options, string level, params (Tag Tag, VR VR, string Value)[] keys)
    {
        await using Association association = await AssociateAsync(s_studyRoot, options);
        return await ListAsync(association, s_studyRoot, Identifier(level, keys));
    }

    private static async Task<string[]> ListAsync(Association association, Uid model, DataSet identifier)
    {
        List<DataSet> matches = await association.FindAsync(model, identifier, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        return [.. matches.Select(match => match.GetString(Attributes.PatientID)!).Order(StringComparer.Ordinal)];
    }

    private Task<Association> AssociateAsync(Uid model, QueryRetrieveOptions options) =>
        _test.AssociateAsync("FIND", association => association.Propose(model).Negotiate(model, options));

    private static DataSet Identifier(string level, params (Tag Tag, VR VR, string Value)[] keys)
    {
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, level);
        identifier.SetEmpty(Attributes.PatientID.Tag);
        foreach ((Tag tag, VR vr, string value) in keys)
        {
            identifier.SetBytes(tag, vr, System.Text.Encoding.ASCII.GetBytes(value));
        }

        return identifier;
    }

    private async Task StoreAsync(int number, string name, Action<DataSet> change)
    {
        DataSet image = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, PatientId = "P" + number, PatientName = PersonName.Parse(name), Seed = number });
        change(image);
        using MemoryStream file = new(new DicomFile(image, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        (await _test.Host.Archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), TestContext.Current.CancellationToken)).Outcome.ShouldBe(IngestOutcome.Stored);
    }
}
