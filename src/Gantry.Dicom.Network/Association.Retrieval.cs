using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Network;

/// <content>Query and retrieve: C-FIND, C-MOVE and C-GET, whose responses are streamed, and C-CANCEL.</content>
public sealed partial class Association
{
    /// <summary>Queries: C-FIND (PS3.7 §9.1.2). Breaking out of the enumeration sends C-CANCEL.</summary>
    /// <exception cref="DimseException">The query ended with a failure.</exception>
    public async IAsyncEnumerable<DataSet> FindAsync(Uid sopClass, DataSet identifier, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (FindResponse response in FindResponsesAsync(sopClass, identifier, cancellationToken).ConfigureAwait(false))
        {
            if (response.Match is { } match)
            {
                yield return match;
            }
        }
    }

    /// <summary>Queries, and tells the status of each response: whether all keys were supported, and how it ended. Breaking out of the enumeration sends C-CANCEL.</summary>
    /// <exception cref="DimseException">The query ended with a failure.</exception>
    public async IAsyncEnumerable<FindResponse> FindResponsesAsync(Uid sopClass, DataSet identifier, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CommandSet command = new() { Field = CommandField.FindRequest };
        await foreach (Response response in InvokeAsync(sopClass, command, identifier, cancellationToken).ConfigureAwait(false))
        {
            yield return response.Status.IsFailure
                ? throw response.ToException()
                : new FindResponse(response.Status, response.Status.IsPending ? DataSet.Parse(response.DataSet, response.Context.TransferSyntax) : null);
        }
    }

    /// <summary>Has instances sent to a third application entity: C-MOVE (PS3.7 §9.1.4). The last progress has the final status, whatever it is. Breaking out sends C-CANCEL.</summary>
    public async IAsyncEnumerable<RetrieveProgress> MoveAsync(
        Uid sopClass,
        string destination,
        DataSet identifier,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CommandSet command = new() { Field = CommandField.MoveRequest, MoveDestination = destination };
        await foreach (Response response in InvokeAsync(sopClass, command, identifier, cancellationToken).ConfigureAwait(false))
        {
            yield return ToProgress(response);
        }
    }

    /// <summary>Has instances sent back on this association: C-GET (PS3.7 §9.1.3). The last progress has the final status, whatever it is. Breaking out sends C-CANCEL.</summary>
    /// <param name="sopClass">The C-GET SOP class.</param>
    /// <param name="identifier">What to retrieve.</param>
    /// <param name="store">Takes each instance. Its storage class must have been proposed with <see cref="AssociationOptions.SelectRole"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="InvalidOperationException">Another C-GET is under way on this association.</exception>
    public async IAsyncEnumerable<RetrieveProgress> GetAsync(
        Uid sopClass,
        DataSet identifier,
        Func<StoreRequest, CancellationToken, Task<StoreResponse>> store,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _store, store, null) is not null)
        {
            throw new InvalidOperationException("Another C-GET is under way on this association: wait for it, or use another association.");
        }

        try
        {
            CommandSet command = new() { Field = CommandField.GetRequest };
            await foreach (Response response in InvokeAsync(sopClass, command, identifier, cancellationToken).ConfigureAwait(false))
            {
                yield return ToProgress(response);
            }
        }
        finally
        {
            Volatile.Write(ref _store, null);
        }
    }

    private static RetrieveProgress ToProgress(Response response) => new(
        response.Command.RemainingSubOperations ?? 0,
        response.Command.CompletedSubOperations ?? 0,
        response.Command.FailedSubOperations ?? 0,
        response.Command.WarningSubOperations ?? 0)
    {
        Status = response.Status,
        ErrorComment = response.Command.ErrorComment,
        FailedInstances = response.DataSet.IsEmpty
            ? []
            : [.. DataSet.Parse(response.DataSet, response.Context.TransferSyntax).GetStrings(Attributes.FailedSOPInstanceUIDList).Select(uid => new Uid(uid))],
    };

    private async IAsyncEnumerable<Response> InvokeAsync(Uid sopClass, CommandSet command, DataSet identifier, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PresentationContext context = ContextOf(sopClass);
        IReadOnlyList<EncodedSegment> data = identifier.Encode(context.TransferSyntax).Segments;
        PendingOperation operation = await _exchange
            .InvokeAsync(context, command with { AffectedSOPClassUID = sopClass, Priority = 0 }, data, capacity: 64, cancellationToken)
            .ConfigureAwait(false);
        bool isDone = false;
        try
        {
            while (!isDone)
            {
                Response response = await operation.ReadAsync(cancellationToken).ConfigureAwait(false);
                isDone = !response.Status.IsPending;
                yield return response;
            }
        }
        finally
        {
            if (!isDone)
            {
                await CancelAsync(context, operation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sends C-CANCEL and takes what still comes, up to the final response; a peer that takes too long to give it is not waited for.</summary>
    private async Task CancelAsync(PresentationContext context, PendingOperation operation)
    {
        if (_exchange.End is not null)
        {
            return;
        }

        try
        {
            using CancellationTokenSource grace = new(_options.CancelTimeout, _options.TimeProvider);
            await _exchange.CancelAsync(context, operation.MessageId).WaitAsync(grace.Token).ConfigureAwait(false);
            await operation.DrainAsync(grace.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await SendAbortAsync().ConfigureAwait(false);
        }
        catch (AssociationException)
        {
            // The end of the association ends the operation too.
            return;
        }
    }
}
