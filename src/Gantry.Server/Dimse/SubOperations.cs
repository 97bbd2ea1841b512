using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Server.Dimse;

/// <summary>The counts of the C-STORE sub-operations of one C-MOVE or C-GET (PS3.4 §C.4.2.1.6). Safe to use from many threads.</summary>
internal sealed class SubOperations(int total)
{
    private readonly Lock _counting = new();
    private readonly List<Uid> _failed = [];
    private int _completed;
    private int _warning;
    private string? _comment;

    /// <summary>How far it is, as a pending response.</summary>
    internal RetrieveProgress Progress
    {
        get
        {
            lock (_counting)
            {
                return new RetrieveProgress(total - _completed - _failed.Count - _warning, _completed, _failed.Count, _warning);
            }
        }
    }

    /// <summary>
    /// How it ended (PS3.4 §C.4.2.3.1): success when all succeeded, cancelled when some were never begun, A702 when all failed, else the warning B000.
    /// </summary>
    internal RetrieveProgress Final
    {
        get
        {
            lock (_counting)
            {
                int remaining = total - _completed - _failed.Count - _warning;
                DimseStatus status = remaining > 0 ? DimseStatus.Cancel
                    : _failed.Count + _warning == 0 ? DimseStatus.Success
                    : _failed.Count == total ? DimseStatus.UnableToPerformSubOperations
                    : DimseStatus.SubOperationsWithFailures;
                return new RetrieveProgress(remaining, _completed, _failed.Count, _warning) { Status = status, FailedInstances = [.. _failed], ErrorComment = _comment };
            }
        }
    }

    /// <summary>Counts one that was answered.</summary>
    internal void Count(Uid instance, StoreResponse response)
    {
        lock (_counting)
        {
            if (response.Status.IsSuccess)
            {
                _completed++;
            }
            else if (response.Status.IsWarning)
            {
                _warning++;
            }
            else
            {
                _failed.Add(instance);
                _comment ??= response.ErrorComment ?? response.Status.ToString();
            }
        }
    }

    /// <summary>Counts one that could not be sent.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="comment">Why; the first reason becomes the Error Comment (0000,0902).</param>
    internal void Fail(Uid instance, string comment)
    {
        lock (_counting)
        {
            _failed.Add(instance);
            _comment ??= comment;
        }
    }
}
