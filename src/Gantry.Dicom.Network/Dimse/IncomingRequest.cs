namespace Gantry.Dicom.Network;

/// <summary>A request from the other end, being performed.</summary>
internal sealed class IncomingRequest(MessageExchange exchange, PresentationContext context, CommandSet command, MessageBody? body, CancellationToken ended)
    : IDisposable
{
    private readonly CancellationTokenSource _cancellation = CancellationTokenSource.CreateLinkedTokenSource(ended);

    public MessageExchange Exchange => exchange;

    public PresentationContext Context => context;

    public CommandSet Command => command;

    public MessageBody? Body => body;

    /// <summary>Cancelled by C-CANCEL and by the end of the association.</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Whether C-CANCEL came.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>The status of the final response; null before there is one.</summary>
    public DimseStatus? Answer { get; private set; }

    /// <summary>The length of the data sets of request and responses so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Whether its last response is written, or about to be.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>Whether what is still done follows its last response.</summary>
    public bool IsFollowed { get; set; }

    public void Cancel()
    {
        IsCancelled = true;
        _cancellation.Cancel();
    }

    /// <summary>Answers. The data set of the request is read to its end first, as the peer may not listen before it has sent all.</summary>
    public async Task RespondAsync(CommandSet response, IReadOnlyList<EncodedSegment>? data = null, bool isMoreToCome = false)
    {
        if (body is not null)
        {
            body.Complete();
            await body.Ended.ConfigureAwait(false);
        }

        if (response.Status is not { IsPending: true })
        {
            exchange.Performed.Answer(this);
        }

        await exchange.Writer.WriteAsync(context.Id, response, data, isMoreToCome, CancellationToken.None).ConfigureAwait(false);
        foreach (EncodedSegment segment in data ?? [])
        {
            Bytes += segment.Length;
        }

        if (response.Status is not { IsPending: true })
        {
            Answer = response.Status;
        }
    }

    /// <summary>Reads the identifier.</summary>
    /// <exception cref="DimseException">There is none, it is too long, or can't be read.</exception>
    public async Task<DataSet> ReadIdentifierAsync(DicomLimits limits)
    {
        if (body is null)
        {
            throw new DimseException(DimseStatus.DataSetDoesNotMatchSopClass, "The request has no identifier.");
        }

        byte[] bytes = await body.ReadToEndAsync(limits.MaximumIdentifier).ConfigureAwait(false)
            ?? throw new DimseException(DimseStatus.OutOfResources, $"The identifier is longer than {limits.MaximumIdentifier} bytes.");
        try
        {
            return DataSet.Parse(bytes, context.TransferSyntax);
        }
        catch (DimseException)
        {
            throw;
        }
        catch (DicomException)
        {
            throw new DimseException(DimseStatus.CannotUnderstand, "The identifier can't be read.");
        }
    }

    public void Dispose() => _cancellation.Dispose();
}
