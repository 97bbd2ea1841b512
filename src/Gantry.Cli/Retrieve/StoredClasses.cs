using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary>
/// Asks a peer which SOP classes the instances are of that are to be retrieved, so that presentation contexts can be proposed for these: SOP Classes in Study where the peer
/// knows it, else the class of one instance of each series.
/// </summary>
/// <param name="association">An association with the peer.</param>
/// <param name="model">The model to ask in.</param>
internal sealed class StoredClasses(Association association, InformationModel model)
{
    // Who has more series than this is asked for all classes.
    private const int MaximumSeries = 500;
    private readonly HashSet<Uid> _found = [];
    private int _series;

    /// <summary>Asks.</summary>
    /// <returns>The classes; null when the peer does not tell.</returns>
    internal async Task<IReadOnlyCollection<Uid>?> FindAsync(IEnumerable<DataSet> identifiers, CancellationToken cancellation)
    {
        try
        {
            foreach (DataSet identifier in identifiers)
            {
                if (!await FindAsync(identifier, cancellation).ConfigureAwait(false))
                {
                    return null;
                }
            }

            return _found.Count > 0 ? _found : null;
        }
        catch (DimseException)
        {
            // It does not answer such questions: it will be offered everything.
            return null;
        }
    }

    private async Task<bool> FindAsync(DataSet identifier, CancellationToken cancellation)
    {
        string level = identifier.GetString(Attributes.QueryRetrieveLevel)!;
        if (level is "PATIENT" or "STUDY")
        {
            bool isKnown = true;
            List<DataSet> studies = [];
            await foreach (DataSet study in AskAsync(identifier, "STUDY", Attributes.SOPClassesInStudy, int.MaxValue, cancellation).ConfigureAwait(false))
            {
                studies.Add(study);
                isKnown &= study.GetString(Attributes.SOPClassesInStudy) is not null;
                _found.UnionWith(study.GetStrings(Attributes.SOPClassesInStudy).Select(uid => new Uid(uid)));
            }

            if (isKnown || !model.Levels.Contains("IMAGE"))
            {
                return studies.Count > 0 && isKnown;
            }

            foreach (DataSet study in studies)
            {
                await foreach (DataSet series in AskAsync(study, "SERIES", Attributes.Modality, MaximumSeries, cancellation).ConfigureAwait(false))
                {
                    if (++_series > MaximumSeries || !await FindInSeriesAsync(series, cancellation).ConfigureAwait(false))
                    {
                        return false;
                    }
                }
            }

            return _found.Count > 0;
        }

        return level == "SERIES" ? await FindInSeriesAsync(identifier, cancellation).ConfigureAwait(false) : await AddAsync(identifier, int.MaxValue, cancellation).ConfigureAwait(false);
    }

    private Task<bool> FindInSeriesAsync(DataSet series, CancellationToken cancellation) => AddAsync(series, 1, cancellation);

    private async Task<bool> AddAsync(DataSet identifier, int limit, CancellationToken cancellation)
    {
        bool isFound = false;
        await foreach (DataSet instance in AskAsync(identifier, "IMAGE", Attributes.SOPClassUID, limit, cancellation).ConfigureAwait(false))
        {
            if (instance.GetString(Attributes.SOPClassUID) is not { } sopClass)
            {
                return false;
            }

            _found.Add(new Uid(sopClass));
            isFound = true;
        }

        return isFound;
    }

    private IAsyncEnumerable<DataSet> AskAsync(DataSet identifier, string level, Tag returned, int limit, CancellationToken cancellation)
    {
        DataSet query = new();
        query.Set(Attributes.QueryRetrieveLevel, level);
        foreach (Tag tag in model.UniqueKeys(level))
        {
            if (identifier.GetString(tag) is not null)
            {
                query.Set(tag, tag == Attributes.PatientID.Tag ? VR.LO : VR.UI, identifier.GetStrings(tag));
            }
            else
            {
                query.SetEmpty(tag);
            }
        }

        query.SetEmpty(returned);
        return limit == int.MaxValue ? association.FindAsync(model.Find, query, cancellation) : association.FindAsync(model.Find, query, cancellation).Take(limit);
    }
}
