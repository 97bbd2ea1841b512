using Gantry.Archive;
using Gantry.Dicom;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Store;

/// <summary>What became of the parts of a store request (PS3.18 §10.5.3, Table 10.5.3-1).</summary>
internal sealed class StoreReport
{
    private readonly List<IngestResult> _results = [];

    /// <summary>Whether nothing came.</summary>
    public bool IsEmpty => _results.Count == 0;

    /// <summary>200 when all was stored, 202 when some was, or with a warning; 409 when nothing was, 503 when that was for want of room.</summary>
    public int StatusCode
    {
        get
        {
            if (_results.TrueForAll(result => result is { IsKept: true, DimseStatus: 0 }))
            {
                return StatusCodes.Status200OK;
            }

            if (_results.Exists(result => result.IsKept))
            {
                return StatusCodes.Status202Accepted;
            }

            return _results.TrueForAll(result => result.HttpStatus == _results[0].HttpStatus) && _results[0].HttpStatus >= 400
                ? _results[0].HttpStatus
                : StatusCodes.Status409Conflict;
        }
    }

    /// <summary>Why the first refused part was refused, or what is strange about the first one kept with a warning; null when there is neither.</summary>
    public string? FirstReason => (_results.Find(result => !result.IsKept) ?? _results.Find(result => result.DimseStatus != 0))?.Reason;

    /// <summary>Notes what became of the next part.</summary>
    public void Add(IngestResult result) => _results.Add(result);

    /// <summary>The Store Instances Response Module.</summary>
    public DataSet ToDataSet(DicomWebRequest request)
    {
        DataSet report = new();
        Uid[] studies = [.. _results.Where(result => result.IsKept).Select(result => result.StudyInstanceUid).OfType<Uid>().Distinct()];
        if (studies is [Uid study])
        {
            report.Set(Attributes.RetrieveURL, request.UrlOf(study));
        }
        else
        {
            report.SetEmpty(Attributes.RetrieveURL, VR.UR);
        }

        Add(report, Attributes.FailedSOPSequence, _results.Where(result => !result.IsKept && IsNamed(result)).Select(Failed));
        Add(report, Attributes.ReferencedSOPSequence, _results.Where(result => result.IsKept).Select(result => Referenced(request, result)));
        Add(report, Attributes.OtherFailuresSequence, _results.Where(result => !result.IsKept && !IsNamed(result)).Select(Other));
        return report;
    }

    private static bool IsNamed(IngestResult result) => result is { SopClassUid.IsValid: true, SopInstanceUid.IsValid: true };

    private static void Add(DataSet report, SequenceAttribute sequence, IEnumerable<DataSet> items)
    {
        DataSet[] all = [.. items];
        if (all.Length > 0)
        {
            report.SetItems(sequence, all);
        }
    }

    private static DataSet Identified(IngestResult result)
    {
        DataSet item = new();
        item.Set(Attributes.ReferencedSOPClassUID, result.SopClassUid.GetValueOrDefault());
        item.Set(Attributes.ReferencedSOPInstanceUID, result.SopInstanceUid.GetValueOrDefault());
        return item;
    }

    private static DataSet Referenced(DicomWebRequest request, IngestResult result)
    {
        DataSet item = Identified(result);
        if (result is { StudyInstanceUid: Uid study, SeriesInstanceUid: Uid series, SopInstanceUid: Uid instance })
        {
            item.Set(Attributes.RetrieveURL, request.UrlOf(study, series, instance));
        }

        if (result.DimseStatus != 0)
        {
            item.Set(Attributes.WarningReason, result.DimseStatus);
        }

        return item;
    }

    private static DataSet Failed(IngestResult result)
    {
        DataSet item = Identified(result);
        item.Set(Attributes.FailureReason, result.DimseStatus);
        return item;
    }

    private static DataSet Other(IngestResult result)
    {
        DataSet item = new();
        item.Set(Attributes.FailureReason, result.DimseStatus);
        return item;
    }
}
