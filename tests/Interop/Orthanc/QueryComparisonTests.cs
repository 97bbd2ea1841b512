using System.Text;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Xunit.Sdk;

namespace Gantry.Interop.Orthanc;

/// <summary>
/// The same studies in Orthanc and in ours, and the same queries to both by C-FIND. Where the answers differ the row says which part of PS3.4 ours keeps to, and what Orthanc does.
/// </summary>
[Trait("Ledger", "R085"), Trait("Ledger", "R228")]
public sealed class QueryComparisonTests
{
    private static readonly Uid s_find = SopClasses.StudyRootQueryRetrieveInformationModelFind;

    private static readonly (string Id, string Name, string Date, string Time, string Description, string Accession, string Modality)[] s_studies =
    [
        ("D1", "Muller^Jurgen", "20260101", "101500", "Head", "A1", "CT"),
        ("D2", "MULLER^ANNA", "20260102", "235959", "head", "A2", "MR"),
        ("D3", "Dupont^Eve^Marie", "20251231", "000000", "Thorax 2 plans", "A10", "CT"),
        ("D4", "Dupond^Eve", "20260103", "0815", "Thorax", "B1", "US"),
        ("D5", "Doe", "20260103", "120000", "", "B2", "CR"),
        ("d5", "Van den Berg^Jan", "20240229", "120000.5", "Knee", "", "MR"),
    ];

    // The queries, what ours finds, and why Orthanc finds something else where it does.
    private static readonly (string Level, (string Keyword, string Value)[] Keys, string[] Found, string? Difference)[] s_queries =
    [
        ("STUDY", [], ["D1", "D2", "D3", "D4", "D5", "d5"], null),
        ("STUDY", [("PatientID", "D1")], ["D1"], null),
        ("STUDY", [("PatientID", "D?")], ["D1", "D2", "D3", "D4", "D5"], null),
        ("STUDY", [("PatientID", "D5")], ["D5"], null),
        ("STUDY", [("PatientID", "D1\\D3")], ["D1", "D3"], null),
        ("STUDY", [("PatientName", "muller^*")], ["D1", "D2"], null),
        ("STUDY", [("PatientName", "Dupon?^*")], ["D3", "D4"], null),
        ("STUDY", [("PatientName", "Doe^*")], ["D5"], "PS3.5 §6.2.1.2: components left out at the end are empty, and * matches them; Orthanc wants the caret"),
        ("STUDY", [("PatientName", "*")], ["D1", "D2", "D3", "D4", "D5", "d5"], null),
        ("STUDY", [("StudyDate", "20260101")], ["D1"], null),
        ("STUDY", [("StudyDate", "20260101-20260102")], ["D1", "D2"], null),
        ("STUDY", [("StudyDate", "-20260101")], ["D1", "D3", "d5"], null),
        ("STUDY", [("StudyDate", "20260103-")], ["D4", "D5"], null),
        ("STUDY", [("StudyTime", "1000-1030")], ["D1"], null),
        ("STUDY", [("StudyTime", "0815")], ["D4"], null),
        ("STUDY", [("StudyTime", "1200")], ["D5", "d5"], "PS3.5 §6.2, TM: 1200 is a time of which the seconds are not given, and 120000 within it; Orthanc compares text"),
        ("STUDY", [("StudyDate", "20260102-20260103"), ("StudyTime", "0800-1300")], ["D4", "D5"], null),
        ("STUDY", [("StudyDescription", "Head")], ["D1"], null),
        ("STUDY", [("StudyDescription", "Thorax*")], ["D3", "D4"], null),
        ("STUDY", [("AccessionNumber", "A*")], ["D1", "D2", "D3"], null),
        ("STUDY", [("AccessionNumber", "A?")], ["D1", "D2"], null),
        ("STUDY", [("ModalitiesInStudy", "CT")], ["D1", "D3"], null),
        ("STUDY", [("ModalitiesInStudy", "CT\\MR")], ["D1", "D2", "D3", "d5"], null),
        ("STUDY", [("ModalitiesInStudy", "CT"), ("StudyDate", "2026*")], [], "PS3.4 §C.2.2.2.4: no wildcards in dates; ours answers A900 with the key, Orthanc nothing"),
        ("SERIES", [("StudyInstanceUID", "D2"), ("Modality", "MR")], ["D2"], null),
        ("SERIES", [("StudyInstanceUID", "D2"), ("Modality", "CT")], [], null),
        ("IMAGE", [("StudyInstanceUID", "D1"), ("SeriesInstanceUID", "D1"), ("InstanceNumber", "1")], ["D1"], null),
        ("IMAGE", [("StudyInstanceUID", "D1"), ("SeriesInstanceUID", "D1"), ("Rows", "16")], ["D1"], null),
    ];

    [Fact]
    public async Task TheSameQueriesFindTheSameExceptWhereTheStandardSaysOtherwise()
    {
        Programs.Require("Orthanc");
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        await using RunningOrthanc orthanc = await RunningOrthanc.StartAsync(FreePorts.Next(), gantry.Peer);
        Dictionary<string, DataSet> images = s_studies.Select((study, i) => Make(study, i)).ToDictionary(image => image.GetString(Attributes.PatientID)!, StringComparer.Ordinal);
        foreach (DataSet image in images.Values)
        {
            await orthanc.UploadAsync(new DicomFile(image, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        }

        await StoreAsync(gantry.Peer, images.Values);
        var unexplained = new StringBuilder();
        foreach ((string level, (string Keyword, string Value)[] keys, string[] found, string? difference) in s_queries)
        {
            string query = $"{level} {string.Join(", ", keys.Select(key => $"{key.Keyword}={key.Value}"))}";
            string ours = await FindAsync(gantry.Peer, level, keys, images);
            string theirs = await FindAsync(orthanc.Peer, level, keys, images);
            string expected = string.Join(' ', found.Order(StringComparer.Ordinal));
            if (ours != expected && !(found.Length == 0 && difference is not null && ours == "A900"))
            {
                unexplained.AppendLine($"{query}: ours found {ours}, not {expected}");
            }

            if (theirs != expected && difference is null)
            {
                unexplained.AppendLine($"{query}: Orthanc found {theirs}, ours {ours}, and nothing explains it");
            }

            if (theirs == expected && ours == expected && difference is not null)
            {
                unexplained.AppendLine($"{query}: there is no difference any more");
            }
        }

        if (unexplained.Length > 0)
        {
            throw FailException.ForFailure(unexplained.ToString());
        }
    }

    private static DataSet Make((string Id, string Name, string Date, string Time, string Description, string Accession, string Modality) study, int number)
    {
        DataSet image = Studies.Series(1, study.Id, seed: 100 + number, rows: 16)[0];
        image.Set(Attributes.PatientName, PersonName.Parse(study.Name));
        image.Set(Attributes.StudyDate, VR.DA, study.Date);
        image.Set(Attributes.StudyTime, VR.TM, study.Time);
        image.Set(Attributes.Modality, study.Modality);
        Put(Attributes.StudyDescription, study.Description);
        Put(Attributes.AccessionNumber, study.Accession);
        return image;

        void Put(Attribute<string> attribute, string value)
        {
            if (value.Length > 0)
            {
                image.Set(attribute, value);
            }
            else
            {
                image.SetEmpty(attribute.Tag);
            }
        }
    }

    private static async Task StoreAsync(Peer peer, IEnumerable<DataSet> images)
    {
        await using Association association = await Association.RequestAsync(peer, options => options.ProposeStore([(SopClasses.CTImageStorage, TransferSyntax.ExplicitVRLittleEndian)]), TestContext.Current.CancellationToken);
        foreach (DataSet image in images)
        {
            (await association.StoreAsync(StoreOperation.FromDataSet(image), TestContext.Current.CancellationToken)).Status.IsSuccess.ShouldBeTrue();
        }
    }

    private static async Task<string> FindAsync(Peer peer, string level, (string Keyword, string Value)[] keys, Dictionary<string, DataSet> images)
    {
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, level);
        foreach (Tag tag in (Tag[])[Attributes.StudyInstanceUID, .. level == "STUDY" ? [] : (Tag[])[Attributes.SeriesInstanceUID], .. level == "IMAGE" ? (Tag[])[Attributes.SOPInstanceUID] : []])
        {
            identifier.SetEmpty(tag);
        }

        foreach ((string keyword, string value) in keys)
        {
            DicomDictionary.Default.TryGet(keyword, out DictionaryEntry? entry).ShouldBeTrue(keyword);
            Tag tag = entry!.Tag;
            VR vr = DicomDictionary.Default.LookupVR(tag);
            string text = vr == VR.UI ? images[value].GetString(tag)! : value;
            if (vr == VR.US)
            {
                identifier.Set(tag, vr, text);
            }
            else
            {
                identifier.SetBytes(tag, vr, Encoding.ASCII.GetBytes(text));
            }
        }

        await using Association association = await Association.RequestAsync(
            peer,
            options =>
            {
                options.CallingAETitle = "GANTRY";
                options.Propose(s_find);
            },
            TestContext.Current.CancellationToken);
        try
        {
            List<DataSet> matches = await association.FindAsync(s_find, identifier, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
            return string.Join(' ', matches.Select(match => images.Single(image => image.Value.Study() == match.Study()).Key).Order(StringComparer.Ordinal));
        }
        catch (DimseException refusal)
        {
            return refusal.Status.Code.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
