using Gantry.Dicom;

namespace Gantry.Archive.Tests;

/// <summary>Key object selection documents that reject what they name.</summary>
public sealed class RejectionNoteTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("113001", RejectionReason.Quality)]
    [InlineData("113037", RejectionReason.PatientSafety)]
    [InlineData("113038", RejectionReason.IncorrectWorklistEntry)]
    [InlineData("113039", RejectionReason.RetentionExpired)]
    [Trait("Ledger", "R452")]
    [Trait("Ledger", "R515")]
    [Trait("Ledger", "R516")]
    [Trait("Ledger", "R517")]
    [Trait("Ledger", "R518")]
    public async Task WhatANoteNamesIsHiddenForItsReasonAndComesBackWhenAPersonSaysSo(string title, RejectionReason reason)
    {
        await using TestArchive test = await TestArchive.OpenAsync(With);
        string study = Uid.New().Value, series = Uid.New().Value;
        DataSet[] images = [.. Enumerable.Range(1, 4).Select(number => Objects.Make(study: study, series: series, number: number))];
        foreach (DataSet image in images)
        {
            await test.StoreAsync(image);
        }

        DataSet note = Note(title, "DCM", [.. images[..2], Objects.Make()]);
        (await test.StoreAsync(note)).Outcome.ShouldBe(IngestOutcome.Stored);
        (await VisibleAsync(test)).ShouldBe(Uids([.. images[2..], note]), ignoreOrder: true);
        Overlay overlay = (await test.Archive.ListOverlaysAsync(TestArchive.Sender, new OverlayFilter(), Cancellation)).Items.ShouldHaveSingleItem();
        (overlay.Kind, overlay.Reason, overlay.Cause).ShouldBe((OverlayKind.Rejection, reason, $"Rejection note {note.GetString(Attributes.SOPInstanceUID)}"));

        // The same objects again change nothing, nor does the same note, and an index made anew says the same.
        (await test.StoreAsync(images[0])).Outcome.ShouldBe(IngestOutcome.Duplicate);
        (await test.StoreAsync(note)).Outcome.ShouldBe(IngestOutcome.Duplicate);
        await test.Archive.DisposeAsync();
        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: Cancellation)).DisposeAsync();
        await test.ReopenAsync();
        (await VisibleAsync(test)).ShouldBe(Uids([.. images[2..], note]), ignoreOrder: true);

        await test.Archive.UndoAsync(TestArchive.Sender, overlay.Number, "It was the wrong note", Cancellation);
        (await test.StoreAsync(note)).Outcome.ShouldBe(IngestOutcome.Duplicate);
        (await VisibleAsync(test)).ShouldBe(Uids([.. images, note]), ignoreOrder: true);
    }

    [Fact]
    [Trait("Ledger", "R452")]
    public async Task WhatANoteNamesThatCameEarlierIsHiddenAsItComes()
    {
        await using TestArchive test = await TestArchive.OpenAsync(With);
        DataSet named = Objects.Make(number: 1);
        DataSet other = Objects.Make(number: 2);
        DataSet note = Note("113037", "DCM", named);
        await test.StoreAsync(note);
        await test.StoreAsync(other);
        (await test.StoreAsync(named)).Outcome.ShouldBe(IngestOutcome.Stored);
        (await VisibleAsync(test)).ShouldBe(Uids(other, note), ignoreOrder: true);
        Overlay overlay = (await test.Archive.ListOverlaysAsync(TestArchive.Sender, new OverlayFilter(), Cancellation)).Items.ShouldHaveSingleItem();
        overlay.Reason.ShouldBe(RejectionReason.PatientSafety);

        await test.Archive.UndoAsync(TestArchive.Sender, overlay.Number, "It was the wrong note", Cancellation);
        (await test.StoreAsync(named)).Outcome.ShouldBe(IngestOutcome.Duplicate);
        (await VisibleAsync(test)).ShouldBe(Uids(other, note, named), ignoreOrder: true);
    }

    [Theory]
    [InlineData("113000", "DCM", true)]
    [InlineData("113001", "99LOCAL", true)]
    [InlineData("113001", "DCM", false)]
    [Trait("Ledger", "R515")]
    public async Task AnotherTitleIsNoRejectionNorIsANoteWhereTheyAreNotFollowed(string title, string scheme, bool isFollowed)
    {
        await using TestArchive test = await TestArchive.OpenAsync(options => isFollowed ? With(options) : options);
        DataSet image = Objects.Make();
        await test.StoreAsync(image);
        DataSet note = Note(title, scheme, image);
        await test.StoreAsync(note);
        (await VisibleAsync(test)).ShouldBe(Uids(image, note), ignoreOrder: true);
    }

    private static ArchiveOptions With(ArchiveOptions options) => options with { Rules = new IngestRules { FreeSpace = () => 0, FollowsRejectionNotes = _ => true } };

    private static async Task<IEnumerable<string>> VisibleAsync(TestArchive test) => (await test.SelectAsync(new InstanceSelection())).Select(instance => instance.SopInstanceUid.Value);

    private static IEnumerable<string> Uids(params DataSet[] dataSets) => dataSets.Select(dataSet => dataSet.GetString(Attributes.SOPInstanceUID)!);

    private static DataSet Note(string title, string scheme, params DataSet[] rejected)
    {
        DataSet note = new();
        note.Set(Attributes.SOPClassUID, SopClasses.KeyObjectSelectionDocumentStorage);
        note.Set(Attributes.SOPInstanceUID, Uid.New());
        note.Set(Attributes.StudyInstanceUID, rejected[0].Get(Attributes.StudyInstanceUID)!.Value);
        note.Set(Attributes.SeriesInstanceUID, Uid.New());
        note.Set(Attributes.Modality, "KO");
        note.Set(Attributes.PatientID, rejected[0].GetString(Attributes.PatientID)!);
        DataSet code = new();
        code.Set(Attributes.CodeValue, title);
        code.Set(Attributes.CodingSchemeDesignator, scheme);
        code.Set(Attributes.CodeMeaning, "Rejected");
        note.SetItems(Attributes.ConceptNameCodeSequence, code);
        note.SetItems(Attributes.CurrentRequestedProcedureEvidenceSequence, [.. rejected.Select(instance =>
        {
            DataSet sop = new();
            sop.Set(Attributes.ReferencedSOPClassUID, instance.Get(Attributes.SOPClassUID)!.Value);
            sop.Set(Attributes.ReferencedSOPInstanceUID, instance.Get(Attributes.SOPInstanceUID)!.Value);
            DataSet series = new();
            series.Set(Attributes.SeriesInstanceUID, instance.Get(Attributes.SeriesInstanceUID)!.Value);
            series.SetItems(Attributes.ReferencedSOPSequence, sop);
            DataSet study = new();
            study.Set(Attributes.StudyInstanceUID, instance.Get(Attributes.StudyInstanceUID)!.Value);
            study.SetItems(Attributes.ReferencedSeriesSequence, series);
            return study;
        })]);
        return note;
    }
}
