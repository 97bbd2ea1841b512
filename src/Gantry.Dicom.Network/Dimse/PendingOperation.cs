using System.Threading.Channels;

namespace Gantry.Dicom.Network;

/// <summary>A response as it came: command set, and the data set's bytes if it has one.</summary>
internal sealed record Response(CommandSet Command, PresentationContext Context, ReadOnlyMemory<byte> DataSet)
{
    /// <summary>The status; a response without one is taken as a failure.</summary>
    public DimseStatus Status => Command.Status ?? DimseStatus.ProcessingFailure;
}

/// <summary>
/// An operation that was invoked and waits for its responses. They are bounded: a caller that is slow to take them slows the peer down.
/// </summary>
internal sealed class PendingOperation(int capacity)
{
    private readonly Channel<Response> _responses = Channel.CreateBounded<Response>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });

    public ushort MessageId { get; set; }

    public ChannelReader<Response> Responses => _responses.Reader;

    /// <summary>Hands a response over.</summary>
    /// <returns>Whether it was the last.</returns>
    public async ValueTask<bool> RespondAsync(Response response)
    {
        await _responses.Writer.WriteAsync(response).ConfigureAwait(false);
        if (response.Status.IsPending)
        {
            return false;
        }

        _responses.Writer.TryComplete();
        return true;
    }

    public void Fail(Exception exception) => _responses.Writer.TryComplete(exception);
}
