using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Dimse;

namespace Gantry.Server.Jobs;

/// <summary>Sends instances to a peer, a part of them at a time.</summary>
internal sealed class SendJob(DicomArchive archive, InstanceSender sender)
{
    private const int PartSize = 200;

    /// <summary>Sends what is left.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal async Task RunAsync(Job job, Peer peer, CancellationToken cancellation)
    {
        while (job.Done < job.Work.Uids.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            Uid[] part = [.. job.Work.Uids.Skip(job.Done).Take(PartSize).Select(uid => new Uid(uid))];
            List<StoredInstance> instances = await archive.SelectAsync(job.Work.Caller, new InstanceSelection { SopInstanceUids = part }, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
            SubOperations operations = new(part.Length);
            foreach (Uid missing in part.Except(instances.Select(instance => instance.SopInstanceUid)))
            {
                operations.Fail(missing, "it is not in the archive any more");
            }

            job.Follow(() => operations.Progress);
            await sender.SendAsync(peer, null, job.Work.Caller, instances, operations, cancellation).ConfigureAwait(false);
            RetrieveProgress final = operations.Final;
            if (!cancellation.IsCancellationRequested || job.Ending.IsCancellationRequested)
            {
                // Where the program stops, the part is begun anew with the next start.
                job.Add(final, part.Length);
            }

            cancellation.ThrowIfCancellationRequested();
            if (final.Failed == part.Length)
            {
                // Nothing of a whole part got through: the rest would not either.
                return;
            }
        }
    }
}
