using System.Runtime.CompilerServices;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;

namespace Gantry.Server.Dimse;

/// <summary>C-FIND: the identifier becomes the archive's one query model, the matches stream back (PS3.4 §C.4.1).</summary>
internal sealed class FindHandler(DicomArchive archive, ConfigurationMonitor configuration, GantryMetrics metrics)
{
    private static readonly KeyValuePair<string, object?> Door = new("door", "dimse");

    /// <summary>What can be negotiated for queries.</summary>
    internal static QueryRetrieveOptions Supported =>
        QueryRetrieveOptions.Relational | QueryRetrieveOptions.CombinedDateTime | QueryRetrieveOptions.FuzzyPersonNames | QueryRetrieveOptions.TimezoneAdjustment
        | QueryRetrieveOptions.EmptyValueMatching | QueryRetrieveOptions.MultipleValueMatching;

    /// <summary>Answers one query.</summary>
    internal async IAsyncEnumerable<DataSet> FindAsync(FindRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        InformationModel model = InformationModel.Of(request.SopClassUid);
        QueryLevel level = model.LevelOf(request.Identifier, request.Options.HasFlag(QueryRetrieveOptions.Relational));
        Query query = new()
        {
            Level = level,
            Keys = KeysOf(request.Identifier),
            Relational = request.Options.HasFlag(QueryRetrieveOptions.Relational),
            FuzzyMatching = request.Options.HasFlag(QueryRetrieveOptions.FuzzyPersonNames),
            CombinedDateTime = request.Options.HasFlag(QueryRetrieveOptions.CombinedDateTime),
            EmptyValueMatching = request.Options.HasFlag(QueryRetrieveOptions.EmptyValueMatching),
            Timezone = request.Options.HasFlag(QueryRetrieveOptions.TimezoneAdjustment) ? Understood(() => Query.TimezoneOf(request.Identifier)) : null,
        };
        request.HasUnsupportedKeys = Understood(() => archive.IgnoresKeys(query));
        bool asksAvailability = request.Identifier.Contains(Attributes.InstanceAvailability);
        string aeTitle = configuration.Current.AETitle;
        metrics.Queries.Add(1, Door);
        IAsyncEnumerator<QueryMatch> matches = archive.QueryAsync(DimseCaller.From(request.Association, "query"), query, cancellation).GetAsyncEnumerator(cancellation);
        await using (matches.ConfigureAwait(false))
        {
            while (await NextAsync(matches).ConfigureAwait(false))
            {
                DataSet match = matches.Current.DataSet;
                match.Set(Attributes.QueryRetrieveLevel, InformationModel.NameOf(level));
                match.Set(Attributes.RetrieveAETitle, aeTitle);
                if (asksAvailability)
                {
                    match.Set(Attributes.InstanceAvailability, "ONLINE");
                }

                yield return match;
            }
        }
    }

    // What belongs to the query itself and matches nothing (PS3.4 §C.4.1.1.3.1).
    private static DataSet KeysOf(DataSet identifier)
    {
        DataSet keys = identifier.Clone();
        keys.Remove(Attributes.QueryRetrieveLevel);
        keys.Remove(Attributes.RetrieveAETitle);
        keys.Remove(Attributes.InstanceAvailability);
        return keys;
    }

    private T Understood<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (StatusOf(exception) is { } status)
        {
            throw Failed(status, exception);
        }
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<QueryMatch> matches)
    {
        try
        {
            return await matches.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (StatusOf(exception) is { } status)
        {
            throw Failed(status, exception);
        }
    }

    private static DimseStatus? StatusOf(Exception exception) => exception switch
    {
        AccessDeniedException => DimseStatus.NotAuthorized,
        QueryTooBroadException => DimseStatus.OutOfResources,
        DicomException and not DimseException => DimseStatus.DataSetDoesNotMatchSopClass,
        _ => null,
    };

    private DimseException Failed(DimseStatus status, Exception exception)
    {
        metrics.FailedQueries.Add(1, Door);
        return new DimseException(status, exception.Message);
    }
}
