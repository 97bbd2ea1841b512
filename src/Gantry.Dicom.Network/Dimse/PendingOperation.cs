using System.Threading.Channels;

namespace Gantry.Dicom.Network;

/// <summary>A response as it came: command set, and the data set's bytes if it has one.</summary>
internal sealed record Response(CommandSet Command, PresentationContext Context, ReadOnlyMemory<byte> DataSet)
{
    /// <summary>The status; a response without one is taken as a failure.</summary>
    public DimseStatus Status => Command.Status ?? DimseStatus.ProcessingFailure;

    /// <summary>The failure it tells of, with the fields of its status.</summary>
    public DimseException ToException() => new(Status, Command.ErrorComment)
    {
        OffendingElements = Command.OffendingElement ?? [],
        AttributeIdentifierList = Command.AttributeIdentifierList ?? [],
        ErrorId = Command.ErrorId,
    };
}

/// <summary>
/// An operation that was invoked and waits for its responses. They are bounded: a caller that is slow to take them slows the peer down.
/// </summary>
internal sealed class PendingOperation(ushort messageId, int capacity)
{
    private readonly Channel<Response> _responses = Channel.CreateBounded<Response>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });

    public ushort MessageId => messageId;

    /// <summary>What is observed of it.</summary>
    public ObservedOperation Observed { get; set; }

    /// <summary>The length of the data sets of request and responses so far.</summary>
    public long Bytes { get; set; }

    /// <summary>Whether responses with a pending status may come before the final one.</summary>
    public bool HasPendingResponses => capacity > 1;

    /// <summary>Waits for the next response.</summary>
    /// <exception cref="AssociationException">The association ended before it came.</exception>
    public async ValueTask<Response> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _responses.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException exception)
        {
            AssociationException? end = exception.InnerException as AssociationException;
            throw new AssociationException(end?.Message ?? "The operation is over.", end?.Fault ?? AssociationFault.Aborted, exception);
        }
    }

    /// <summary>Throws away what still comes, up to the final response.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (await _responses.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            _responses.Reader.TryRead(out _);
        }
    }

    /// <summary>Hands a response over.</summary>
    /// <param name="response">The response.</param>
    /// <param name="abandoned">Gives up: nobody will take it.</param>
    public async ValueTask RespondAsync(Response response, CancellationToken abandoned)
    {
        await _responses.Writer.WriteAsync(response, abandoned).ConfigureAwait(false);
        if (!response.Status.IsPending)
        {
            _responses.Writer.TryComplete();
        }
    }

    public void Fail(Exception exception) => _responses.Writer.TryComplete(exception);
}
