using System.Diagnostics;
using System.Globalization;

namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>Modality Worklist with DCMTK: wlmscpfs as provider of our user, findscu as user of our provider.</summary>
[Trait("Ledger", "R050")]
public sealed class DcmtkWorklistTests
{
    private static readonly Uid s_worklist = SopClasses.ModalityWorklistInformationModelFind;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>An item of a worklist: a scheduled procedure step with its patient and its requested procedure (PS3.4 §K.6).</summary>
    private static DataSet Item(string patientId, string name, string modality, string station)
    {
        DataSet step = new();
        step.Set(Attributes.Modality, modality);
        step.Set(Attributes.ScheduledStationAETitle, station);
        step.Set(Attributes.ScheduledProcedureStepStartDate, VR.DA, "20260302");
        step.Set(Attributes.ScheduledProcedureStepStartTime, VR.TM, "0830");
        step.Set(Attributes.ScheduledPerformingPhysicianName, VR.PN, "JOHNSON");
        step.Set(Attributes.ScheduledProcedureStepDescription, "EXAM");
        step.Set(Attributes.ScheduledProcedureStepID, "SPS" + patientId);
        DataSet item = new();
        item.Set(Attributes.AccessionNumber, "A" + patientId);
        item.Set(Attributes.PatientName, VR.PN, name);
        item.Set(Attributes.PatientID, patientId);
        item.Set(Attributes.PatientBirthDate, VR.DA, "19500101");
        item.Set(Attributes.PatientSex, "F");
        item.Set(Attributes.StudyInstanceUID, new Uid("1.2.3." + patientId));
        item.Set(Attributes.RequestingPhysician, VR.PN, "SMITH");
        item.Set(Attributes.RequestedProcedureDescription, "EXAM");
        item.SetItems(Attributes.ScheduledProcedureStepSequence, step);
        item.Set(Attributes.RequestedProcedureID, "RP" + patientId);
        item.Set(Attributes.RequestedProcedurePriority, "LOW");
        return item;
    }

    private static DataSet Query(string? modality)
    {
        DataSet step = new();
        step.Set(Attributes.Modality, VR.CS, modality ?? "");
        step.SetEmpty(Attributes.ScheduledStationAETitle, VR.AE);
        step.SetEmpty(Attributes.ScheduledProcedureStepStartDate, VR.DA);
        step.SetEmpty(Attributes.ScheduledProcedureStepID, VR.SH);
        DataSet query = new();
        query.SetEmpty(Attributes.PatientName, VR.PN);
        query.SetEmpty(Attributes.PatientID, VR.LO);
        query.SetEmpty(Attributes.AccessionNumber, VR.SH);
        query.SetItems(Attributes.ScheduledProcedureStepSequence, step);
        return query;
    }

    [Fact]
    public async Task Wlmscpfs_finds_what_our_user_asks_for()
    {
        using TemporaryFiles folder = await TemporaryFiles.CreateAsync(0);
        string worklist = Directory.CreateDirectory(Path.Combine(folder.Folder, "OFFIS")).FullName;
        await File.WriteAllTextAsync(Path.Combine(worklist, "lockfile"), "", Cancellation);
        DataSet[] items = [Item("1", "VIVALDI^ANTONIA", "MR", "AA32"), Item("2", "BACH^ANNA", "CT", "AA33"), Item("3", "HAYDN^MARIA", "CT", "AA34")];
        foreach (DataSet item in items)
        {
            string file = Path.Combine(worklist, item.GetString(Attributes.PatientID) + ".wl");
            item.Set(Attributes.SOPClassUID, s_worklist);
            item.Set(Attributes.SOPInstanceUID, Uid.New());
            await new DicomFile(item, Samples.Explicit).SaveAsync(file, Samples.Explicit, Cancellation);
        }

        int port = FreePorts.Next();
        using Process process = Dcmtk.Start("wlmscpfs", "-s", "-dfp", folder.Folder, port.ToString(CultureInfo.InvariantCulture));
        try
        {
            await using Association association = await Dcmtk.RequestAsync(
                process, new Peer("OFFIS", "127.0.0.1", port), options => options.Propose(s_worklist).Propose(SopClasses.Verification));
            (await association.EchoAsync(Cancellation)).ShouldBe(DimseStatus.Success);
            List<DataSet> all = await association.FindAsync(s_worklist, Query(null), Cancellation).ToListAsync(Cancellation);
            all.Select(item => item.GetString(Attributes.PatientID)).ShouldBe(["1", "2", "3"], ignoreOrder: true);
            List<DataSet> ct = await association.FindAsync(s_worklist, Query("CT"), Cancellation).ToListAsync(Cancellation);
            ct.Select(item => item.GetString(Attributes.PatientName)).ShouldBe(["BACH^ANNA", "HAYDN^MARIA"], ignoreOrder: true);
            ct.Select(item => item.Items(Attributes.ScheduledProcedureStepSequence)[0].GetString(Attributes.ScheduledStationAETitle)).ShouldBe(["AA33", "AA34"], ignoreOrder: true);
            (await association.FindAsync(s_worklist, Query("US"), Cancellation).CountAsync(Cancellation)).ShouldBe(0);
            await association.ReleaseAsync(Cancellation);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task Findscu_finds_on_our_worklist()
    {
        DataSet? asked = null;
        await using RunningService service = new(new DicomService().MapFind(s_worklist, (request, _) =>
        {
            asked = request.Identifier;
            return new[] { Item("1", "VIVALDI^ANTONIA", "MR", "AA32"), Item("2", "BACH^ANNA", "MR", "AA33") }.ToAsyncEnumerable();
        }));
        (int code, string output) = await Dcmtk.RunAsync(
            "findscu",
            "-v",
            "-W",
            "-k",
            "PatientName",
            "-k",
            "ScheduledProcedureStepSequence[0].Modality=MR",
            "-k",
            "ScheduledProcedureStepSequence[0].ScheduledStationAETitle",
            "127.0.0.1",
            service.Port.ToString(CultureInfo.InvariantCulture));
        code.ShouldBe(0, output);
        asked!.Items(Attributes.ScheduledProcedureStepSequence)[0].GetString(Attributes.Modality).ShouldBe("MR");
        ((string[])["VIVALDI^ANTONIA", "BACH^ANNA", "AA32", "AA33"]).ShouldAllBe(text => output.Contains(text, StringComparison.Ordinal));
    }
}
