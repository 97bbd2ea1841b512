using System.Collections.Concurrent;

namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>A printer that prints nothing: it makes film sessions, film boxes and image boxes as PS3.4 §H.4 says, and notes what it was asked.</summary>
internal sealed class PrintServer
{
    private readonly ConcurrentDictionary<Uid, Uid> _instances = [];

    /// <summary>The operations in the order they came: N-CREATE BasicFilmSession.</summary>
    public ConcurrentQueue<string> Operations { get; } = [];

    /// <summary>How the user answered that the printer's supply is low, of which it is told after each film session it makes.</summary>
    public ConcurrentQueue<DimseStatus> Notified { get; } = [];

    /// <summary>What was sent as images.</summary>
    public ConcurrentQueue<DataSet> Images { get; } = [];

    public DicomService ToService() => new DicomService()
        .MapEcho()
        .MapNormalized(SopClasses.PresentationLUT, new NormalizedHandlers { Create = Create, Delete = Delete })
        .MapNormalized(PrintSamples.Meta, new Dictionary<Uid, NormalizedHandlers>
        {
            [SopClasses.BasicFilmSession] = new() { Create = Create, Set = Set, Delete = Delete },
            [SopClasses.BasicFilmBox] = new() { Create = Create, Action = Print, Delete = Delete },
            [SopClasses.BasicGrayscaleImageBox] = new() { Set = Set },
            [SopClasses.Printer] = new() { Get = Get },
        });

    private void Note(CommandField service, NormalizedRequest request) =>
        Operations.Enqueue($"{service.ServiceName()} {(UidRegistry.TryGet(request.SopClassUid, out UidEntry? entry) ? entry.Keyword : request.SopClassUid)}");

    private Task<NCreateResponse> Create(NCreateRequest request, Association association, CancellationToken cancellation)
    {
        Note(CommandField.NCreateRequest, request);
        Uid instance = request.SopInstanceUid ?? Uid.New();
        DataSet attributes = request.AttributeList ?? new DataSet();
        _instances[instance] = request.SopClassUid;
        if (request.SopClassUid == SopClasses.BasicFilmBox)
        {
            Uid session = new(attributes.Items(Attributes.ReferencedFilmSessionSequence)[0].GetString(Attributes.ReferencedSOPInstanceUID)!);
            if (!_instances.ContainsKey(session))
            {
                throw new DimseException(DimseStatus.InvalidAttributeValue, "There is no such film session.");
            }

            Uid image = Uid.New();
            _instances[image] = SopClasses.BasicGrayscaleImageBox;
            attributes.SetItems(Attributes.ReferencedImageBoxSequence, PrintSamples.Reference(SopClasses.BasicGrayscaleImageBox, image));
        }

        return Task.FromResult(new NCreateResponse(DimseStatus.Success)
        {
            AffectedSOPInstanceUID = instance,
            AttributeList = attributes,
            Afterwards = request.SopClassUid == SopClasses.BasicFilmSession ? NotifyAsync : null,
        });
    }

    private async Task NotifyAsync(Association association, CancellationToken cancellation)
    {
        DataSet warning = new();
        warning.Set(Attributes.PrinterStatusInfo, "SUPPLY LOW");
        NEventReportRequest notification = new(SopClasses.Printer, PrintSamples.Printer, 2, warning);
        Notified.Enqueue((await association.NEventReportAsync(notification, cancellation)).Status);
    }

    private Task<NSetResponse> Set(NSetRequest request, Association association, CancellationToken cancellation)
    {
        Note(CommandField.NSetRequest, request);
        Find(request.SopClassUid, request.SopInstanceUid);
        foreach (DataSet image in request.ModificationList.Items(Attributes.BasicGrayscaleImageSequence))
        {
            Images.Enqueue(image);
        }

        return Task.FromResult<NSetResponse>(DimseStatus.Success);
    }

    private Task<NGetResponse> Get(NGetRequest request, Association association, CancellationToken cancellation)
    {
        Note(CommandField.NGetRequest, request);
        DataSet printer = new();
        printer.Set(Attributes.PrinterStatus, "NORMAL");
        printer.Set(Attributes.PrinterStatusInfo, "NORMAL");
        return Task.FromResult(request.SopInstanceUid == PrintSamples.Printer ? new NGetResponse(DimseStatus.Success) { AttributeList = printer } : DimseStatus.NoSuchSopInstance);
    }

    private Task<NActionResponse> Print(NActionRequest request, Association association, CancellationToken cancellation)
    {
        Note(CommandField.NActionRequest, request);
        Find(request.SopClassUid, request.SopInstanceUid);
        return Task.FromResult<NActionResponse>(request.ActionTypeId == 1 ? DimseStatus.Success : DimseStatus.NoSuchAction);
    }

    private Task<NDeleteResponse> Delete(NDeleteRequest request, Association association, CancellationToken cancellation)
    {
        Note(CommandField.NDeleteRequest, request);
        Find(request.SopClassUid, request.SopInstanceUid);
        _instances.TryRemove(request.SopInstanceUid, out _);
        return Task.FromResult<NDeleteResponse>(DimseStatus.Success);
    }

    private void Find(Uid sopClass, Uid instance)
    {
        if (!_instances.TryGetValue(instance, out Uid known))
        {
            throw new DimseException(DimseStatus.NoSuchSopInstance);
        }

        if (known != sopClass)
        {
            throw new DimseException(DimseStatus.ClassInstanceConflict);
        }
    }
}
