using Gantry.Dicom;

namespace Gantry.Archive.Tests;

/// <summary>What refers to what.</summary>
[Trait("Ledger", "R004")]
public sealed class ReferenceTests
{
    private static readonly Uid s_report = SopClasses.BasicTextSRStorage;
    private static readonly Uid s_keyObject = SopClasses.KeyObjectSelectionDocumentStorage;
    private static readonly Uid s_presentation = SopClasses.GrayscaleSoftcopyPresentationStateStorage;
    private static readonly Uid s_segmentation = SopClasses.SegmentationStorage;
    private static readonly Uid s_structures = SopClasses.RTStructureSetStorage;

    [Fact]
    public async Task ReportsPresentationStatesKeyObjectsSegmentationsAndStructuresAreFoundByTheImage()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await StoreAllAsync(test, out DataSet image, out DataSet other);
        ReferrerPage page = await ListAsync(test, image);
        page.Items.Select(referrer => (referrer.SopClassUid, referrer.Sequence)).ShouldBe(
        [
            (s_report, Attributes.ReferencedSOPSequence.Tag), (s_keyObject, Attributes.ReferencedSOPSequence.Tag), (s_presentation, Attributes.ReferencedImageSequence.Tag),
            (s_segmentation, Attributes.ReferencedInstanceSequence.Tag), (s_structures, Attributes.ContourImageSequence.Tag),
        ]);
        page.IsComplete.ShouldBeTrue();
        page.Next.ShouldBeNull();
        (await ListAsync(test, other)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task SeriesAndStudiesAreReferredToAsWell()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await StoreAllAsync(test, out DataSet image, out _);
        ReferrerPage series = await test.Archive.ListReferrersAsync(TestArchive.Sender, image.Get(Attributes.SeriesInstanceUID)!.Value, 0, 10, TestContext.Current.CancellationToken);
        series.Items.Select(referrer => referrer.SopClassUid).ShouldBe([s_report, s_keyObject, s_presentation, s_segmentation, s_structures]);
        ReferrerPage study = await test.Archive.ListReferrersAsync(TestArchive.Sender, image.Get(Attributes.StudyInstanceUID)!.Value, 0, 10, TestContext.Current.CancellationToken);
        study.Items.Select(referrer => referrer.SopClassUid).ShouldBe([s_report, s_keyObject, s_structures]);
    }

    [Fact]
    public async Task PagesGoOnWhereTheLastEnded()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await StoreAllAsync(test, out DataSet image, out _);
        Uid uid = image.Get(Attributes.SOPInstanceUID)!.Value;
        var keys = new List<long>();
        long? after = 0;
        while (after is { } from)
        {
            ReferrerPage page = await test.Archive.ListReferrersAsync(TestArchive.Sender, uid, from, 2, TestContext.Current.CancellationToken);
            page.Items.Count.ShouldBeInRange(1, 2);
            keys.AddRange(page.Items.Select(referrer => referrer.Key));
            after = page.Next;
        }

        keys.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task ImagesStandForTheirSeries()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet localizer = Objects.Make();
        await test.StoreAsync(localizer);
        string study = Uid.New().Value, series = Uid.New().Value;
        for (int number = 1; number <= 20; number++)
        {
            if (number == 10)
            {
                await test.ReopenAsync();
            }

            DataSet slice = Objects.Make(study: study, series: series, number: number);
            slice.SetItems(Attributes.ReferencedImageSequence, [Referenced(localizer)]);
            await test.StoreAsync(slice);
        }

        Referrer referrer = (await ListAsync(test, localizer)).Items.ShouldHaveSingleItem();
        referrer.StandsForSeries.ShouldBeTrue();
        referrer.SeriesInstanceUid.Value.ShouldBe(series);
    }

    [Fact]
    public async Task WhatWasStoredBeforeThereWasATableIsLookedThrough()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await StoreAllAsync(test, out DataSet image, out _);
        await test.Archive.DisposeAsync();
        using (SqliteDatabase before = new(Path.Combine(test.Folder, "index.db"), isWriter: true))
        {
            before.Execute("DROP TABLE reference; DROP TABLE reference_target; DROP TABLE reference_backfill; DELETE FROM migration WHERE number = 21;");
        }

        await test.ReopenAsync();
        ReferrerPage page = await ListAsync(test, image);
        while (!page.IsComplete)
        {
            await Task.Yield();
            page = await ListAsync(test, image);
        }

        page.Items.Count.ShouldBe(5);
        await test.StoreAsync(Objects.Make());
        await test.ReopenAsync();
        (await ListAsync(test, image)).Items.Count.ShouldBe(5);
    }

    private static Task<ReferrerPage> ListAsync(TestArchive test, DataSet image) =>
        test.Archive.ListReferrersAsync(TestArchive.Sender, image.Get(Attributes.SOPInstanceUID)!.Value, 0, 10, TestContext.Current.CancellationToken);

    private static Task StoreAllAsync(TestArchive test, out DataSet image, out DataSet other)
    {
        DataSet wanted = image = Objects.Make(number: 1);
        DataSet unwanted = other = Objects.Make(study: image.GetString(Attributes.StudyInstanceUID), series: image.GetString(Attributes.SeriesInstanceUID), number: 2);
        return Store();

        async Task Store()
        {
            await test.StoreAsync(wanted);
            await test.StoreAsync(unwanted);
            DataSet evidence = new();
            evidence.Set(Attributes.StudyInstanceUID, wanted.Get(Attributes.StudyInstanceUID)!.Value);
            evidence.SetItems(Attributes.ReferencedSeriesSequence, [InSeries(Attributes.ReferencedSOPSequence)]);
            await StoreOther(s_report, Uid.New(), dataSet => dataSet.SetItems(Attributes.CurrentRequestedProcedureEvidenceSequence, [evidence]));
            await StoreOther(s_keyObject, Uid.New(), dataSet => dataSet.SetItems(Attributes.CurrentRequestedProcedureEvidenceSequence, [evidence]));
            await StoreOther(s_presentation, null, dataSet => dataSet.SetItems(Attributes.ReferencedSeriesSequence, [InSeries(Attributes.ReferencedImageSequence)]));
            await StoreOther(s_segmentation, null, dataSet =>
            {
                dataSet.Set(Attributes.Rows, (ushort)8);
                dataSet.SetItems(Attributes.ReferencedSeriesSequence, [InSeries(Attributes.ReferencedInstanceSequence)]);
            });
            DataSet frame = new(), rtStudy = new();
            rtStudy.Set(Attributes.ReferencedSOPInstanceUID, wanted.Get(Attributes.StudyInstanceUID)!.Value);
            rtStudy.SetItems(Attributes.RTReferencedSeriesSequence, [InSeries(Attributes.ContourImageSequence)]);
            frame.SetItems(Attributes.RTReferencedStudySequence, [rtStudy]);
            await StoreOther(s_structures, Uid.New(), dataSet => dataSet.SetItems(Attributes.ReferencedFrameOfReferenceSequence, [frame]));
        }

        DataSet InSeries(Tag sequence)
        {
            DataSet item = new();
            item.Set(Attributes.SeriesInstanceUID, wanted.Get(Attributes.SeriesInstanceUID)!.Value);
            item.SetItems(sequence, [Referenced(wanted)]);
            return item;
        }

        async Task StoreOther(Uid sopClass, Uid? study, Action<DataSet> refer)
        {
            DataSet dataSet = new();
            dataSet.Set(Attributes.SOPClassUID, sopClass);
            dataSet.Set(Attributes.SOPInstanceUID, Uid.New());
            dataSet.Set(Attributes.PatientID, "4711");
            dataSet.Set(Attributes.StudyInstanceUID, study ?? wanted.Get(Attributes.StudyInstanceUID)!.Value);
            dataSet.Set(Attributes.SeriesInstanceUID, Uid.New());
            refer(dataSet);
            (await test.StoreAsync(dataSet)).Outcome.ShouldBe(IngestOutcome.Stored);
        }
    }

    private static DataSet Referenced(DataSet instance)
    {
        DataSet item = new();
        item.Set(Attributes.ReferencedSOPClassUID, instance.Get(Attributes.SOPClassUID)!.Value);
        item.Set(Attributes.ReferencedSOPInstanceUID, instance.Get(Attributes.SOPInstanceUID)!.Value);
        return item;
    }
}
