using Gantry.Dicom;

namespace Gantry.Archive.Tests;

public sealed class OverlayTests
{
    private static readonly Caller s_clerk = new("clerk", null, "127.0.0.1", "correct");

    [Fact]
    [Trait("Ledger", "R002")]
    public async Task ARenamedPatientIsFoundAndGivenBackUnderTheNewName()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet sent = Objects.Make(patientId: "P1", name: "Doe^Jane");
        await test.StoreAsync(sent);
        await test.StoreAsync(Objects.Make(patientId: "P2", name: "Roe^Richard"));

        Overlay overlay = await CorrectAsync(test, OverlayTarget.Patient("P1"), ("PatientName", "Müller^Ève"));
        overlay.Number.ShouldBe(1);
        (await FindAsync(test, QueryLevel.Study, (Attributes.PatientName, "MULLER*"))).ShouldHaveSingleItem();
        (await FindAsync(test, QueryLevel.Patient, (Attributes.PatientName, "Doe*"))).ShouldBeEmpty();
        (await test.Archive.ListExamsAsync(s_clerk, new ExamFilter { Search = "eve" }, TestContext.Current.CancellationToken)).Total.ShouldBe(1);
        (await test.Archive.ListExamsAsync(s_clerk, new ExamFilter { Search = "jane" }, TestContext.Current.CancellationToken)).Total.ShouldBe(0);

        StoredInstance stored = (await test.SelectAsync(new InstanceSelection { PatientIds = ["P1"] })).ShouldHaveSingleItem();
        stored.View.ShouldBe(1);
        DataSet view = DataSet.Parse(test.Archive.ReadHeader(stored).Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        view.GetString(Attributes.PatientName).ShouldBe("Müller^Ève");
        view.GetBytes(Attributes.PixelData).ToArray().ShouldBe(sent.GetBytes(Attributes.PixelData).ToArray());
        view.GetString(Attributes.SOPInstanceUID).ShouldBe(sent.GetString(Attributes.SOPInstanceUID));
        DataSet original = view.Items(Attributes.OriginalAttributesSequence).ShouldHaveSingleItem();
        original.GetString(Attributes.ReasonForTheAttributeModification).ShouldBe("CORRECT");
        original.GetString(Attributes.ModifyingSystem).ShouldBe("GANTRY");
        original.Contains(Attributes.SourceOfPreviousValues).ShouldBeTrue();
        original.Get(Attributes.AttributeModificationDateTime).ShouldNotBeNull();
        DataSet modified = original.Items(Attributes.ModifiedAttributesSequence).ShouldHaveSingleItem();
        modified.ShouldHaveSingleItem().Tag.ShouldBe(Attributes.PatientName.Tag);
        modified.GetString(Attributes.PatientName).ShouldBe("Doe^Jane");

        // What comes in later under the same patient is of the same patient.
        await test.StoreAsync(Objects.Make(patientId: "P1", name: "Doe^Jane"));
        (await FindAsync(test, QueryLevel.Study, (Attributes.PatientName, "Müller^Ève"))).Count.ShouldBe(2);
        (await test.Archive.StatisticsAsync(s_clerk, TestContext.Current.CancellationToken)).Patients.ShouldBe(2);
        List<ArchiveEvent> events = [];
        await foreach (ArchiveEvent change in test.Archive.ChangesAsync(s_clerk, 0, TestContext.Current.CancellationToken))
        {
            events.Add(change);
        }

        events.ShouldContain(change => change.Kind == ArchiveEventKind.ViewChanged && change.Overlay == 1 && change.SopInstanceUid == stored.SopInstanceUid);
    }

    [Fact]
    public async Task APatientWithCommentsThatAreLongerThanAHeaderCopyHoldsIsCorrectedAndKeepsThem()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet sent = Objects.Make(patientId: "P1");
        sent.Set(Attributes.PatientComments, VR.LT, new string('x', 3000));
        await test.StoreAsync(sent);
        await CorrectAsync(test, OverlayTarget.Patient("P1"), ("PatientName", "Roe^Richard"));
        DataSet found = (await test.FindAsync(new Query { Level = QueryLevel.Patient, Keys = new DataSet(), IncludeAll = true })).ShouldHaveSingleItem();
        (found.GetString(Attributes.PatientName), found.GetString(Attributes.PatientComments)!.Length).ShouldBe(("Roe^Richard", 3000));
    }

    [Fact]
    public async Task WithoutOverlaysAndAfterTheirUndoTheBytesAreThoseReceived()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.StoreAsync(Objects.Make(patientId: "P1"), TransferSyntax.ImplicitVRLittleEndian);
        View before = await View.OfAsync(test.Archive);
        before.Instances.ShouldHaveSingleItem().Value.IsAsReceived.ShouldBeTrue();
        Overlay overlay = await CorrectAsync(test, OverlayTarget.Patient("P1"), ("PatientName", "Roe^Jane"), ("PatientSex", "F"));
        View after = await View.OfAsync(test.Archive);
        after.Instances.ShouldHaveSingleItem().Value.IsAsReceived.ShouldBeFalse();
        await test.Archive.UndoAsync(s_clerk, overlay.Number, "by mistake", TestContext.Current.CancellationToken);
        (await View.OfAsync(test.Archive)).Text.ShouldBe(before.Text);
    }

    [Fact]
    public async Task AMergedPatientsStudiesAreOfTheOtherAndComeBackWhenItIsUndone()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.StoreAsync(Objects.Make(patientId: "A", name: "Doe^Jane"));
        DataSet second = Objects.Make(patientId: "B", name: "Doe^Janet");
        await test.StoreAsync(second);
        View before = await View.OfAsync(test.Archive);
        Overlay merge = await test.Archive.OverlayAsync(s_clerk, OverlayRequest.MergePatients([OverlayTarget.Patient("B")], OverlayTarget.Patient("A"), "same person"), TestContext.Current.CancellationToken);
        DataSet patient = (await FindAsync(test, QueryLevel.Patient)).ShouldHaveSingleItem();
        patient.GetString(Attributes.PatientID).ShouldBe("A");
        patient.GetString(Attributes.NumberOfPatientRelatedStudies).ShouldBe("2");
        (await test.SelectAsync(new InstanceSelection { PatientIds = ["A"] })).Count.ShouldBe(2);

        // A series that comes in later for B is A's; B as received is still told by the bytes.
        DataSet late = Objects.Make(patientId: "B", name: "Doe^Janet", study: second.GetString(Attributes.StudyInstanceUID));
        await test.StoreAsync(late);
        (await FindAsync(test, QueryLevel.Series, (Attributes.PatientID, "A"))).Count.ShouldBe(3);
        (await FindAsync(test, QueryLevel.Study, (Attributes.PatientID, "B"))).ShouldBeEmpty();
        await test.Archive.UndoAsync(s_clerk, merge.Number, "not the same person", TestContext.Current.CancellationToken);
        (await FindAsync(test, QueryLevel.Study, (Attributes.PatientID, "B"))).ShouldHaveSingleItem().GetString(Attributes.NumberOfStudyRelatedSeries).ShouldBe("2");
        View after = await View.OfAsync(test.Archive);
        after.Instances.Keys.ShouldBe(before.Instances.Keys.Append(late.GetString(Attributes.SOPInstanceUID)!), ignoreOrder: true);
        after.Instances.Values.ShouldAllBe(instance => instance.IsAsReceived);
    }

    [Fact]
    public async Task StudiesMoveSplitAndMerge()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value, series = Uid.New().Value;
        DataSet first = Objects.Make(patientId: "A", study: study, series: series, number: 1);
        DataSet second = Objects.Make(patientId: "A", study: study, series: series, number: 2);
        await test.StoreAsync(first);
        await test.StoreAsync(second);
        DataSet third = Objects.Make(patientId: "B", name: "Roe^Richard", number: 3);
        await test.StoreAsync(third);
        View before = await View.OfAsync(test.Archive);

        Overlay move = await test.Archive.OverlayAsync(s_clerk, OverlayRequest.MoveStudies([OverlayTarget.Study(new Uid(study))], OverlayTarget.Patient("B"), "wrong patient"), TestContext.Current.CancellationToken);
        (await FindAsync(test, QueryLevel.Study, (Attributes.PatientName, "Roe*"))).Count.ShouldBe(2);
        Overlay split = await test.Archive.OverlayAsync(s_clerk, OverlayRequest.Split([OverlayTarget.Instance(second.Get(Attributes.SOPInstanceUID)!.Value)], null, "two exams"), TestContext.Current.CancellationToken);
        List<DataSet> studies = await FindAsync(test, QueryLevel.Study, (Attributes.PatientID, "B"));
        studies.Count.ShouldBe(3);
        studies.ShouldAllBe(found => found.GetString(Attributes.NumberOfStudyRelatedInstances) == "1");
        StoredInstance parted = (await test.SelectAsync(InstanceSelection.Instance(second.Get(Attributes.SOPInstanceUID)!.Value))).ShouldHaveSingleItem();
        parted.StudyInstanceUid.Value.ShouldNotBe(study);
        parted.SeriesInstanceUid.Value.ShouldNotBe(series);
        test.Archive.ReadHeader(parted).GetString(Attributes.StudyInstanceUID).ShouldBe(parted.StudyInstanceUid.Value);
        using (InstanceBlob blob = test.Archive.OpenBlob(s_clerk, parted))
        {
            blob.DataSetLength.ShouldBe(parted.Length);
        }

        Overlay merge = await test.Archive.OverlayAsync(
            s_clerk,
            OverlayRequest.MergeStudies([OverlayTarget.Study(new Uid(study)), OverlayTarget.Study(parted.StudyInstanceUid)], OverlayTarget.Study(third.Get(Attributes.StudyInstanceUID)!.Value), "one exam"),
            TestContext.Current.CancellationToken);
        (await FindAsync(test, QueryLevel.Study)).ShouldHaveSingleItem().GetString(Attributes.NumberOfStudyRelatedInstances).ShouldBe("3");

        // In any order.
        await test.Archive.UndoAsync(s_clerk, split.Number, "undo", TestContext.Current.CancellationToken);
        await test.Archive.UndoAsync(s_clerk, move.Number, "undo", TestContext.Current.CancellationToken);
        await test.Archive.UndoAsync(s_clerk, merge.Number, "undo", TestContext.Current.CancellationToken);
        (await View.OfAsync(test.Archive)).Text.ShouldBe(before.Text);
    }

    [Fact]
    public async Task ARejectionHidesWhatIsThereAndNothingThatComesLater()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value;
        DataSet sent = Objects.Make(study: study);
        await test.StoreAsync(sent);
        View before = await View.OfAsync(test.Archive);
        Overlay rejection = await test.Archive.RejectAsync(s_clerk, [OverlayTarget.Study(new Uid(study))], RejectionReason.Quality, "blurred", TestContext.Current.CancellationToken);
        (await View.OfAsync(test.Archive)).Instances.ShouldBeEmpty();
        (await FindAsync(test, QueryLevel.Patient)).ShouldBeEmpty();
        (await FindAsync(test, QueryLevel.Study)).ShouldBeEmpty();
        (await FindAsync(test, QueryLevel.Instance)).ShouldBeEmpty();
        (await test.Archive.ListExamsAsync(s_clerk, new ExamFilter(), TestContext.Current.CancellationToken)).Items.ShouldBeEmpty();
        (await test.Archive.StatisticsAsync(s_clerk, TestContext.Current.CancellationToken)).ShouldSatisfyAllConditions(it => it.Patients.ShouldBe(0), it => it.Instances.ShouldBe(0));
        (await test.SelectAsync(new InstanceSelection { IncludeRejected = true })).ShouldHaveSingleItem();
        (await test.StoreAsync(sent)).Outcome.ShouldBe(IngestOutcome.Duplicate);
        (await FindAsync(test, QueryLevel.Study)).ShouldBeEmpty();

        DataSet later = Objects.Make(study: study, name: "Doe^Janet");
        await test.StoreAsync(later);
        DataSet found = (await FindAsync(test, QueryLevel.Study)).ShouldHaveSingleItem();
        found.GetString(Attributes.NumberOfStudyRelatedInstances).ShouldBe("1");
        found.GetString(Attributes.PatientName).ShouldBe("Doe^Janet");
        await test.Archive.RejectAsync(s_clerk, [OverlayTarget.Instance(later.Get(Attributes.SOPInstanceUID)!.Value)], RejectionReason.PatientSafety, "wrong", TestContext.Current.CancellationToken);
        await test.Archive.UndoAsync(s_clerk, rejection.Number, "good enough", TestContext.Current.CancellationToken);
        (await View.OfAsync(test.Archive)).Text.ShouldBe(before.Text);
        OverlayPage page = await test.Archive.ListOverlaysAsync(s_clerk, new OverlayFilter { Limit = 1 }, TestContext.Current.CancellationToken);
        page.Items.ShouldHaveSingleItem().Kind.ShouldBe(OverlayKind.Rejection);
        page.Items[0].Reason.ShouldBe(RejectionReason.PatientSafety);
        page = await test.Archive.ListOverlaysAsync(s_clerk, new OverlayFilter { Limit = 1, Cursor = page.Next }, TestContext.Current.CancellationToken);
        page.Items.ShouldHaveSingleItem().ShouldSatisfyAllConditions(it => it.Number.ShouldBe(1), it => it.UndoneBy.ShouldBe(3), it => it.Instances.ShouldBe(1));
        page.Next.ShouldBeNull();
    }

    [Theory]
    [InlineData("before index", false)]
    [InlineData("before overlay", false)]
    [InlineData("after overlay", true)]
    [InlineData("after index", true)]
    [Trait("Ledger", "R070")]
    public async Task ACrashAtAnyStepLeavesTheOverlayWholeOrNotAtAll(string step, bool isThereAfterwards)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.StoreAsync(Objects.Make(patientId: "P1"));
        await test.Archive.DisposeAsync();
        DicomArchive crashing = await RecoveryTests.OpenFaultyAsync(test.Options, _ => throw new CrashException(), step);
        (await Should.ThrowAsync<OverlayRefusedException>(() => crashing.OverlayAsync(s_clerk, OverlayRequest.Correct(OverlayTarget.Patient("P1"), Named("Roe^Jane"), "misspelt"))))
            .Fault.ShouldBe(OverlayFault.Unavailable);
        await crashing.DisposeAsync();
        await test.ReopenAsync();
        (await FindAsync(test, QueryLevel.Study, (Attributes.PatientName, "Roe*"))).Count.ShouldBe(isThereAfterwards ? 1 : 0);
        (await CorrectAsync(test, OverlayTarget.Patient("P1"), ("PatientName", "Poe^Jane"))).Number.ShouldBe(isThereAfterwards ? 2 : 1);
        (await FindAsync(test, QueryLevel.Study, (Attributes.PatientName, "Poe*"))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task WhatMakesNoSenseIsRefusedAndChangesNothing()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet sent = Objects.Make(patientId: "A");
        await test.StoreAsync(sent);
        await test.StoreAsync(Objects.Make(patientId: "B", name: "Roe^Richard"));
        await test.StoreAsync(Objects.Make(patientId: string.Empty, name: "No^Body"));
        View before = await View.OfAsync(test.Archive);
        OverlayTarget a = OverlayTarget.Patient("A");
        OverlayTarget study = OverlayTarget.Study(sent.Get(Attributes.StudyInstanceUID)!.Value);
        OverlayTarget unknown = OverlayTarget.Study(Uid.New());
        await Refused(OverlayFault.Unknown, OverlayRequest.Correct(OverlayTarget.Patient("C"), Named("X"), "why"));
        await Refused(OverlayFault.Unknown, OverlayRequest.Correct(OverlayTarget.Patient(string.Empty), Named("X"), "why"));
        await Refused(OverlayFault.Unknown, OverlayRequest.Correct(OverlayTarget.Patient("A", "elsewhere"), Named("X"), "why"));
        await Refused(OverlayFault.Unknown, OverlayRequest.MoveStudies([unknown], a, "why"));
        await Refused(OverlayFault.Unknown, OverlayRequest.Reject([OverlayTarget.Instance(new Uid("1.2'; DROP TABLE instance; --"))], RejectionReason.Quality, "why"));
        await Refused(OverlayFault.Unknown, OverlayRequest.Undo(99, "why"));
        await Refused(OverlayFault.Invalid, OverlayRequest.Correct(a, Named("X"), " "));
        await Refused(OverlayFault.Invalid, OverlayRequest.Correct(a, AttributeChanges.None, "why"));
        await Refused(OverlayFault.Invalid, OverlayRequest.Reject([a, study], RejectionReason.Quality, "why"));
        await Refused(OverlayFault.Invalid, OverlayRequest.Reject([], RejectionReason.Quality, "why"));
        await Refused(OverlayFault.Invalid, OverlayRequest.Reject([a], (RejectionReason)1, "why"));
        await Refused(OverlayFault.Invalid, OverlayRequest.Reject([a], RejectionReason.Quality, "why") with { Into = study });
        await Refused(OverlayFault.Invalid, OverlayRequest.Correct(a, Named("X"), "why") with { Reason = RejectionReason.Quality });
        await Refused(OverlayFault.Invalid, OverlayRequest.Correct(a, Named("X"), "why") with { Kind = OverlayKind.Coercion });
        await Refused(OverlayFault.Invalid, OverlayRequest.MoveStudies([a], study, "why"));
        await Refused(OverlayFault.Conflict, OverlayRequest.MoveStudies([study], a, "why"));
        await Refused(OverlayFault.Conflict, OverlayRequest.MergePatients([a], a, "why"));
        await Refused(OverlayFault.Conflict, OverlayRequest.Correct(a, Changes(("PatientID", "B")), "why"));
        foreach ((OverlayTarget target, string name, string? value) in new (OverlayTarget, string, string?)[]
        {
            (study, "StudyInstanceUID", "1.2.3"), (study, "SOPInstanceUID", "1.2.3"), (study, "Rows", "7"), (study, "SpecificCharacterSet", "ISO_IR 100"),
            (study, "InstanceNumber", "7"), (study, "PatientName", "X"), (a, "StudyDescription", "X"), (a, "PatientID", null), (a, "PatientID", string.Empty),
            (OverlayTarget.Instance(sent.Get(Attributes.SOPInstanceUID)!.Value), "StudyDescription", "X"), (study, "NumberOfStudyRelatedInstances", "9"),
        })
        {
            await Refused(OverlayFault.Invalid, OverlayRequest.Correct(target, Changes((name, value)), "why"));
        }

        foreach ((string name, string value) in new[] { ("PatientBirthDate", "31.1.2026"), ("PatientSex", "f"), ("Nonsense", "1"), ("PixelData", "1"), ("PatientName", new string('x', 70)), ("StudyDate", "20260101-20260102") })
        {
            Should.Throw<OverlayRefusedException>(() => Changes((name, value))).Fault.ShouldBe(OverlayFault.Invalid);
        }

        (await View.OfAsync(test.Archive)).Text.ShouldBe(before.Text);
        Overlay overlay = await CorrectAsync(test, a, ("PatientName", "X"));
        await test.Archive.UndoAsync(s_clerk, overlay.Number, "why", TestContext.Current.CancellationToken);
        await Refused(OverlayFault.Conflict, OverlayRequest.Undo(overlay.Number, "why"));
        await Refused(OverlayFault.Conflict, OverlayRequest.Undo(overlay.Number + 1, "why"));

        async Task Refused(OverlayFault fault, OverlayRequest request) =>
            (await Should.ThrowAsync<OverlayRefusedException>(() => test.Archive.OverlayAsync(s_clerk, request))).Fault.ShouldBe(fault, request.ToString());
    }

    [Fact]
    public async Task AStudyIsNotFoundByASeriesThatWasMovedAway()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value;
        await test.StoreAsync(Objects.Make(study: study, modality: "CT"));
        DataSet report = Objects.Make(study: study, modality: "SR");
        await test.StoreAsync(report);
        await test.Archive.OverlayAsync(s_clerk, OverlayRequest.Split([OverlayTarget.Series(report.Get(Attributes.SeriesInstanceUID)!.Value)], null, "of another exam"), TestContext.Current.CancellationToken);
        foreach (string modality in new[] { "SR", "S*" })
        {
            (await FindAsync(test, QueryLevel.Study, (Attributes.ModalitiesInStudy, modality))).ShouldHaveSingleItem().GetString(Attributes.StudyInstanceUID).ShouldNotBe(study);
        }
    }

    [Fact]
    public async Task TextThatDoesNotFitTheCharacterSetReceivedGoesOutInUnicode()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet sent = Objects.Make(patientId: "A");
        sent.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        sent.Set(Attributes.StudyDescription, "Crâne");
        await test.StoreAsync(sent);
        await CorrectAsync(test, OverlayTarget.Patient("A"), ("PatientName", "山田^太郎"));
        DataSet view = test.Archive.ReadHeader((await test.SelectAsync(new InstanceSelection())).ShouldHaveSingleItem());
        view = DataSet.Parse(view.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray(), TransferSyntax.ImplicitVRLittleEndian);
        view.GetString(Attributes.SpecificCharacterSet).ShouldBe("ISO_IR 192");
        view.GetString(Attributes.PatientName).ShouldBe("山田^太郎");
        view.GetString(Attributes.StudyDescription).ShouldBe("Crâne");
    }

    [Fact]
    public async Task AQueryReturnsCorrectedAttributesThatHaveNoColumn()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet sent = Objects.Make(patientId: "A");
        await test.StoreAsync(sent);
        await CorrectAsync(test, OverlayTarget.Instance(sent.Get(Attributes.SOPInstanceUID)!.Value), ("ImageComments", "left"), ("InstanceNumber", "7"));
        DataSet found = (await FindAsync(test, QueryLevel.Instance, (Attributes.ImageComments, "left"))).ShouldHaveSingleItem();
        found.GetString(Attributes.ImageComments).ShouldBe("left");
        found.GetString(Attributes.InstanceNumber).ShouldBe("7");
    }

    [Fact]
    public async Task WhatIsMadeToFitAsItComesInIsNeverSeenOtherwiseAndKeptAsReceived()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.StoreAsync(Objects.Make(patientId: "A", name: "Doe^Jane"));
        DataSet foreign = Objects.Make(patientId: "X99", name: "DOE JANE");
        IngestResult[] results = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
        {
            DataSet dataSet = foreign.Clone();
            dataSet.Set(Attributes.SOPInstanceUID, new Uid($"1.2.{number}"));
            return CoerceAsync(dataSet, ("PatientID", "A"), ("PatientName", "Doe^Jane"));
        }));
        results.ShouldAllBe(result => result.Outcome == IngestOutcome.Stored);
        (await FindAsync(test, QueryLevel.Patient)).ShouldHaveSingleItem().GetString(Attributes.NumberOfPatientRelatedInstances).ShouldBe("5");
        StoredInstance coerced = (await test.SelectAsync(InstanceSelection.Instance(new Uid("1.2.3")))).ShouldHaveSingleItem();
        DataSet original = test.Archive.ReadHeader(coerced).Items(Attributes.OriginalAttributesSequence).ShouldHaveSingleItem();
        original.GetString(Attributes.ReasonForTheAttributeModification).ShouldBe("COERCE");
        original.Items(Attributes.ModifiedAttributesSequence)[0].GetString(Attributes.PatientID).ShouldBe("X99");
        using (InstanceBlob blob = test.Archive.OpenBlob(s_clerk, coerced))
        {
            using DicomFile file = DicomFile.Open(Path.Combine(test.Folder, "blobs", coerced.BlobKey.Value));
            file.DataSet.GetString(Attributes.PatientID).ShouldBe("X99");
        }

        // Sent again, it is the same; other bytes are another version.
        DataSet again = foreign.Clone();
        again.Set(Attributes.SOPInstanceUID, new Uid("1.2.3"));
        (await CoerceAsync(again, ("PatientID", "A"))).Outcome.ShouldBe(IngestOutcome.Duplicate);
        (await CoerceAsync(again, ("StudyInstanceUID", "1.2.3"))).ShouldSatisfyAllConditions(it => it.Outcome.ShouldBe(IngestOutcome.Refused), it => it.Reason.ShouldContain("UID"));
        View view = await View.OfAsync(test.Archive);
        await test.Archive.DisposeAsync();
        await using (DicomArchive rebuilt = await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken))
        {
            (await View.OfAsync(rebuilt)).Text.ShouldBe(view.Text);
            OverlayPage page = await rebuilt.ListOverlaysAsync(s_clerk, new OverlayFilter(), TestContext.Current.CancellationToken);
            page.Items.Select(overlay => (overlay.Number, overlay.Kind)).ShouldBe([(4, OverlayKind.Coercion), (3, OverlayKind.Coercion), (2, OverlayKind.Coercion), (1, OverlayKind.Coercion)]);
        }

        (await FindingsAsync(test, repairs: false)).ShouldBeEmpty();
        await test.ReopenAsync();
        await test.Archive.UndoAsync(s_clerk, 1, "not that patient", TestContext.Current.CancellationToken);
        (await FindAsync(test, QueryLevel.Patient, (Attributes.PatientID, "X99"))).ShouldHaveSingleItem();

        Task<IngestResult> CoerceAsync(DataSet dataSet, params (string, string?)[] values) => test.Archive.IngestAsync(
            TestArchive.Sender,
            InstanceToIngest.FromPart10(new MemoryStream(new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian)))
                .Coerced(Changes(values), "known here under another identifier"),
            TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Ledger", "R391")]
    public async Task OverlaysThatJournalOrIndexLostAreFoundAndRepaired(bool isOfJournal)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet first = Objects.Make(patientId: "A"), second = Objects.Make(patientId: "B", name: "Roe^Richard");
        await test.StoreAsync(first);
        await test.StoreAsync(second);
        await test.Archive.OverlayAsync(s_clerk, OverlayRequest.MergePatients([OverlayTarget.Patient("B")], OverlayTarget.Patient("A"), "same"), TestContext.Current.CancellationToken);
        await CorrectAsync(test, OverlayTarget.Patient("A"), ("PatientName", "Poe^Edgar"));
        await test.Archive.RejectAsync(s_clerk, [OverlayTarget.Patient("A")], RejectionReason.Quality, "blurred", TestContext.Current.CancellationToken);
        await test.StoreAsync(Objects.Make(patientId: "A"));
        View view = await View.OfAsync(test.Archive);
        await test.Archive.DisposeAsync();

        string journal = Directory.GetFiles(Path.Combine(test.Folder, "journal")).ShouldHaveSingleItem();
        if (isOfJournal)
        {
            string[] lines = await File.ReadAllLinesAsync(journal, TestContext.Current.CancellationToken);
            await File.WriteAllLinesAsync(journal, lines.Select(line => line.Contains("\"overlay\":1,", StringComparison.Ordinal) || line.Contains("\"overlay\":3,", StringComparison.Ordinal) ? new string(' ', line.Length) : line), TestContext.Current.CancellationToken);
        }
        else
        {
            using var database = new SqliteDatabase(DicomArchive.IndexPath(test.Options), isWriter: true);
            database.Execute("DELETE FROM overlay WHERE overlay_key IN (1, 3); DELETE FROM overlay_target WHERE overlay_key IN (1, 3); DELETE FROM instance_overlay WHERE overlay_key IN (1, 3);");
        }

        IntegrityFindingKind kind = isOfJournal ? IntegrityFindingKind.JournalLineMissing : IntegrityFindingKind.RowMissing;
        (await FindingsAsync(test, repairs: false)).Where(finding => finding.Kind == kind).Select(finding => finding.Subject).ShouldBe(["correction 1", "correction 3"]);
        (await FindingsAsync(test, repairs: true)).Count(finding => finding.Kind == kind && finding.IsRepaired).ShouldBe(2);
        (await FindingsAsync(test, repairs: false)).ShouldBeEmpty();
        await test.ReopenAsync();
        (await View.OfAsync(test.Archive)).Text.ShouldBe(view.Text);
        await test.Archive.DisposeAsync();
        await using DicomArchive rebuilt = await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken);
        (await View.OfAsync(rebuilt)).Text.ShouldBe(view.Text);
    }

    private static async Task<List<IntegrityFinding>> FindingsAsync(TestArchive test, bool repairs)
    {
        List<IntegrityFinding> findings = [];
        await DicomArchive.CheckAsync(test.Options, new IntegrityOptions { Repairs = repairs }, findings.Add, cancellationToken: TestContext.Current.CancellationToken);
        return findings;
    }

    internal static AttributeChanges Changes(params (string Name, string? Value)[] values) => AttributeChanges.Parse(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));

    private static AttributeChanges Named(string name) => Changes(("PatientName", name));

    private static Task<Overlay> CorrectAsync(TestArchive test, OverlayTarget target, params (string Name, string? Value)[] values) =>
        test.Archive.OverlayAsync(s_clerk, OverlayRequest.Correct(target, Changes(values), "misspelt"), TestContext.Current.CancellationToken);

    private static Task<List<DataSet>> FindAsync(TestArchive test, QueryLevel level, params (Tag Tag, string Value)[] keys)
    {
        DataSet wanted = new();
        foreach ((Tag tag, string value) in keys)
        {
            wanted.Set(tag, DicomDictionary.Default.LookupVR(tag), value);
        }

        return test.FindAsync(new Query { Level = level, Keys = wanted, IncludeAll = true });
    }
}
