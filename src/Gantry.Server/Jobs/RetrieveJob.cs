using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Dimse;

namespace Gantry.Server.Jobs;

/// <summary>Retrieves studies from a peer by C-GET, through the same door as what peers send by themselves. Duplicates are recognised there, so that a study may be asked for again.</summary>
internal sealed class RetrieveJob(InstanceSender sender, StoreHandler store, NetworkObservation observation)
{
    private static readonly Uid s_find = SopClasses.StudyRootQueryRetrieveInformationModelFind;
    private static readonly Uid s_get = SopClasses.StudyRootQueryRetrieveInformationModelGet;

    /// <summary>Retrieves what is left.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="AssociationException">The peer could not be associated with, or the association broke.</exception>
    /// <exception cref="DimseException">The peer refused.</exception>
    internal async Task RunAsync(Job job, Peer peer, CancellationToken cancellation)
    {
        Caller caller = new(peer.AETitle, peer.AETitle, peer.Host, "retrieve");
        while (job.Done < job.Work.Uids.Count)
        {
            Uid study = new(job.Work.Uids[job.Done]);
            IReadOnlyCollection<Uid>? classes = await AskAsync(peer, study, cancellation).ConfigureAwait(false);
            using PduCapture? capture = observation.OpenCapture();
            Association association = await sender.RequestAsync(
                peer,
                options =>
                {
                    options.Propose(s_get);
                    StorageContexts.Propose(options, classes, null);
                },
                capture,
                cancellation).ConfigureAwait(false);
            await using (association.ConfigureAwait(false))
            {
                RetrieveProgress last = new(0, 0, 0, 0);
                try
                {
                    await foreach (RetrieveProgress progress in association
                        .GetAsync(s_get, Identifier(study), (request, token) => store.StoreAsync(request, caller, token), cancellation).ConfigureAwait(false))
                    {
                        // The counts of the final response are optional.
                        bool hasCounts = progress.Completed + progress.Failed + progress.Warning > 0;
                        last = hasCounts ? progress : progress with { Completed = last.Completed, Failed = last.Failed, Warning = last.Warning };
                        RetrieveProgress live = last;
                        job.Follow(() => live);
                    }
                }
                catch (Exception exception) when (exception is DicomException || job.Ending.IsCancellationRequested)
                {
                    // What came is stored.
                    job.Add(last, 0);
                    throw;
                }

                bool isNothing = last.Completed + last.Warning + last.Failed == 0;
                job.Add(last with { ErrorComment = last.ErrorComment ?? (last.Status.IsSuccess ? isNothing ? $"{peer.AETitle} has nothing of {study.Value}" : null : last.Status.ToString()) }, 1);
                await association.ReleaseAsync(cancellation).ConfigureAwait(false);
            }
        }
    }

    // Which classes the study has, so that each has room for several transfer syntaxes; null when the peer does not tell.
    private async Task<IReadOnlyCollection<Uid>?> AskAsync(Peer peer, Uid study, CancellationToken cancellation)
    {
        using PduCapture? capture = observation.OpenCapture();
        try
        {
            Association association = await sender.RequestAsync(peer, options => options.Propose(s_find), capture, cancellation).ConfigureAwait(false);
            await using (association.ConfigureAwait(false))
            {
                DataSet query = Identifier(study);
                query.SetEmpty(Attributes.SOPClassesInStudy);
                List<DataSet> found = await association.FindAsync(s_find, query, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
                await association.ReleaseAsync(cancellation).ConfigureAwait(false);
                Uid[] classes = [.. found.SelectMany(match => match.GetStrings(Attributes.SOPClassesInStudy)).Where(uid => uid.Length > 0).Select(uid => new Uid(uid)).Distinct()];
                return classes.Length > 0 ? classes : null;
            }
        }
        catch (Exception exception) when (exception is DimseException or AssociationException { Fault: not AssociationFault.Unreachable })
        {
            return null;
        }
    }

    private static DataSet Identifier(Uid study)
    {
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, study);
        return identifier;
    }
}
