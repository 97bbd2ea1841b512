using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Archive.Tests;

/// <summary>What validation finds as instances come in, and what is made of it.</summary>
[Trait("Ledger", "R253")]
public sealed class QualityTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsQuarantinedIsKeptAndHiddenUntilAPersonReleasesItAlsoByAnIndexMadeAnew()
    {
        await using TestArchive test = await TestArchive.OpenAsync(With(InvalidInstances.Quarantine));
        DataSet good = Make("O");
        DataSet[] bad = [.. Enumerable.Range(0, 3).Select(_ => Make("H"))];
        await test.StoreAsync(good);
        View clean = await View.OfAsync(test.Archive);
        foreach (DataSet instance in bad)
        {
            IngestResult result = await test.StoreAsync(instance);
            (result.Outcome, result.DimseStatus, result.Invalid).ShouldBe((IngestOutcome.Stored, (ushort)0xB007, InvalidInstances.Quarantine));
            result.Reason.ShouldContain("PatientSex");
        }

        test.Blobs().Length.ShouldBe(4);
        (await View.OfAsync(test.Archive)).Text.ShouldBe(clean.Text);
        List<QualityItem> items = [.. (await ListAsync(test)).Reverse()];
        items.Select(item => item.SopInstanceUid.Value).ShouldBe(bad.Select(instance => instance.GetString(Attributes.SOPInstanceUID)!));
        items.ShouldAllBe(item => item.State == QualityState.Quarantined && item.Errors == 1 && item.Sender == "CT1");
        items[0].Findings.ShouldHaveSingleItem().Rule.ShouldBe("enumerated-value");
        (await test.Archive.ListOverlaysAsync(TestArchive.Sender, new OverlayFilter(), Cancellation)).Items.ShouldBeEmpty();

        (await test.Archive.ReleaseAsync(TestArchive.Sender, items[0].Number, "The sex is a letter of the worklist", Cancellation)).State.ShouldBe(QualityState.Released);
        (await test.Archive.RejectQualityItemAsync(TestArchive.Sender, items[1].Number, RejectionReason.IncorrectWorklistEntry, "Another patient", Cancellation)).State.ShouldBe(QualityState.Rejected);
        await Should.ThrowAsync<OverlayRefusedException>(() => test.Archive.ReleaseAsync(TestArchive.Sender, items[1].Number, "Again", Cancellation));
        await Should.ThrowAsync<OverlayRefusedException>(() => test.Archive.AcknowledgeAsync(TestArchive.Sender, items[2].Number, "It is hidden", Cancellation));
        View view = await View.OfAsync(test.Archive);
        view.Instances.Keys.ShouldBe([good.GetString(Attributes.SOPInstanceUID)!, bad[0].GetString(Attributes.SOPInstanceUID)!], ignoreOrder: true);
        view.Instances.Values.ShouldAllBe(instance => instance.IsAsReceived);
        Overlay rejection = (await test.Archive.ListOverlaysAsync(TestArchive.Sender, new OverlayFilter(), Cancellation)).Items.ShouldHaveSingleItem();
        rejection.Kind.ShouldBe(OverlayKind.Rejection);

        await test.Archive.DisposeAsync();
        (await DicomArchive.CheckAsync(test.Options, new IntegrityOptions(), found => throw new InvalidOperationException(found.ToString()), cancellationToken: Cancellation)).Findings.ShouldBe(0);
        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: Cancellation)).DisposeAsync();
        await test.ReopenAsync();
        (await View.OfAsync(test.Archive)).Text.ShouldBe(view.Text);
        (await ListAsync(test)).Select(item => item.State).ShouldBe([QualityState.Quarantined, QualityState.Rejected, QualityState.Released]);
        (await ListAsync(test, new QualityFilter { IsOpen = true })).ShouldHaveSingleItem().Number.ShouldBe(items[2].Number);

        // Rejected by mistake: the rejection is undone as any other.
        await test.Archive.UndoAsync(TestArchive.Sender, rejection.Number, "It was the right one", Cancellation);
        (await View.OfAsync(test.Archive)).Instances.Count.ShouldBe(3);
    }

    [Fact]
    public async Task AWarningLeavesTheInstanceAsItIsAndMakesAnItem()
    {
        await using TestArchive test = await TestArchive.OpenAsync(With(InvalidInstances.Warn));
        DataSet bad = Make("H");
        IngestResult result = await test.StoreAsync(bad);
        (result.DimseStatus, result.Invalid).ShouldBe(((ushort)0xB007, InvalidInstances.Warn));
        (await View.OfAsync(test.Archive)).Instances.ShouldHaveSingleItem().Value.IsAsReceived.ShouldBeTrue();
        (await test.StoreAsync(bad)).Outcome.ShouldBe(IngestOutcome.Duplicate);

        QualityItem item = (await ListAsync(test, new QualityFilter { StudyInstanceUid = result.StudyInstanceUid })).ShouldHaveSingleItem();
        item.State.ShouldBe(QualityState.Open);
        (await ListAsync(test, new QualityFilter { StudyInstanceUid = Uid.New() })).ShouldBeEmpty();
        QualityItem seen = await test.Archive.AcknowledgeAsync(TestArchive.Sender, item.Number, "Told the vendor", Cancellation);
        (seen.State, seen.Resolution?.Cause).ShouldBe((QualityState.Acknowledged, "Told the vendor"));
        (await ListAsync(test, new QualityFilter { IsOpen = true })).ShouldBeEmpty();

        await test.Archive.DisposeAsync();
        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: Cancellation)).DisposeAsync();
        await test.ReopenAsync();
        (await ListAsync(test)).ShouldHaveSingleItem().State.ShouldBe(QualityState.Acknowledged);
        (await View.OfAsync(test.Archive)).Instances.ShouldHaveSingleItem().Value.IsAsReceived.ShouldBeTrue();
    }

    [Fact]
    public async Task WhatIsRefusedLeavesNothingAndAnInstanceOfManyPixelsIsJudgedAsAWhole()
    {
        await using TestArchive test = await TestArchive.OpenAsync(With(InvalidInstances.Refuse));
        IngestResult refused = await test.StoreAsync(Make("H"));
        (refused.Outcome, refused.DimseStatus, refused.HttpStatus).ShouldBe((IngestOutcome.Refused, (ushort)0xA900, 409));
        refused.OffendingElements.ShouldBe([Attributes.PatientSex.Tag]);
        refused.Reason.ShouldStartWith("PatientSex (0010,0040): ");
        test.Blobs().ShouldBeEmpty();
        test.Staged().ShouldBeEmpty();

        DataSet large = Make("O", 512);
        (await test.StoreAsync(large)).Outcome.ShouldBe(IngestOutcome.Stored);
        DataSet cut = Make("O", 512);
        cut.SetBytes(Attributes.PixelData, VR.OW, new byte[300_000]);
        (await test.StoreAsync(cut)).OffendingElements.ShouldBe([Attributes.PixelData.Tag]);
    }

    [Fact]
    public async Task WhatRulesMakeFitIsNoErrorAndInvalidBytesReplaceNone()
    {
        ValidationRule? rule = null;
        ConflictPolicy policy = ConflictPolicy.KeepBoth;
        await using TestArchive test = await TestArchive.OpenAsync(options => options with
        {
            Rules = options.Rules with
            {
                Validation = _ => rule,
                Coercions = () => [CoercionRule.Parse(null, "PatientSex", "M", onlyMissing: false)],
                ConflictPolicy = _ => policy,
            },
        });
        rule = new ValidationRule(ValidationPolicy.Strict, InvalidInstances.Refuse);
        DataSet fitted = Make("H");
        (await test.StoreAsync(fitted)).DimseStatus.ShouldBe((ushort)0);

        policy = ConflictPolicy.Replace;
        rule = new ValidationRule(ValidationPolicy.Strict, InvalidInstances.Warn);
        DataSet other = fitted.Clone();
        other.SetBytes(Attributes.PatientBirthDate, VR.DA, "20261301"u8.ToArray());
        (await test.StoreAsync(other)).Outcome.ShouldBe(IngestOutcome.Conflict);
        (await ListAsync(test)).ShouldBeEmpty();
    }

    private static Func<ArchiveOptions, ArchiveOptions> With(InvalidInstances invalid) =>
        options => options with { Rules = options.Rules with { Validation = _ => new ValidationRule(ValidationPolicy.Strict, invalid) } };

    private static DataSet Make(string sex, int rows = 16)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = rows, Columns = rows });
        dataSet.Set(Attributes.SOPInstanceUID, Uid.New());
        dataSet.SetBytes(Attributes.PatientSex, VR.CS, System.Text.Encoding.ASCII.GetBytes(sex));
        return dataSet;
    }

    private static async Task<IReadOnlyList<QualityItem>> ListAsync(TestArchive test, QualityFilter? filter = null) =>
        (await test.Archive.ListQualityItemsAsync(TestArchive.Sender, filter ?? new QualityFilter(), Cancellation)).Items;
}
