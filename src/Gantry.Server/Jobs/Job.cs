using System.Globalization;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom.Network;

namespace Gantry.Server.Jobs;

/// <summary>A job that has not ended yet. What came of each part of it is durable once the part is over; a restart begins with the part that was under way.</summary>
internal sealed class Job(DicomArchive archive, JobRecord record, JobWork work, int done)
{
    internal const string Subject = "job";
    private const string WorkSubject = "job-work";
    private readonly Lock _changing = new();
    private JobRecord _record = record;
    private Func<RetrieveProgress>? _live;
    private int _isTaken;

    /// <summary>What it is about.</summary>
    internal JobWork Work => work;

    /// <summary>How many of <see cref="JobWork.Uids"/> are dealt with.</summary>
    internal int Done { get; private set; } = done;

    /// <summary>Cancels it.</summary>
    internal CancellationTokenSource Ending { get; } = new();

    /// <summary>How it stands now.</summary>
    internal JobRecord Now
    {
        get
        {
            lock (_changing)
            {
                return _live is { } live ? _record.With(live()) : _record;
            }
        }
    }

    /// <summary>The name of a job in the index: names are in the order of numbers.</summary>
    internal static string NameOf(long id) => id.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Makes a job, durably.</summary>
    internal static Job Create(DicomArchive archive, JobRecord record, JobWork work)
    {
        Job job = new(archive, record, work, 0);

        // A crash in between leaves work without a job, which the next start forgets.
        archive.KeepState(WorkSubject, new StateRecord(NameOf(record.Id), JsonSerializer.Serialize(work)));
        job.Keep();
        return job;
    }

    /// <summary>The jobs that had not ended when the program did.</summary>
    internal static IEnumerable<Job> Unfinished(DicomArchive archive)
    {
        foreach (StateRecord open in archive.ReadState(WorkSubject))
        {
            if (archive.FindState(Subject, open.Name) is { } kept && JsonSerializer.Deserialize<KeptJob>(kept.Value) is { } job && JsonSerializer.Deserialize<JobWork>(open.Value) is { } work)
            {
                if (!job.Record.HasEnded)
                {
                    yield return new Job(archive, job.Record with { State = JobState.Waiting }, work, job.Done);
                }
            }
            else
            {
                archive.ForgetState(WorkSubject, open.Name);
            }
        }
    }

    /// <summary>Reads a job as it is kept.</summary>
    internal static JobRecord? Read(StateRecord kept) => JsonSerializer.Deserialize<KeptJob>(kept.Value)?.Record;

    /// <summary>What a person may have tried again of a job that has ended: what failed, and what it did not get to.</summary>
    /// <returns>Null when there is nothing of the kind.</returns>
    internal static JobWork? Left(DicomArchive archive, long id)
    {
        if (archive.FindState(Subject, NameOf(id)) is not { } kept || JsonSerializer.Deserialize<KeptJob>(kept.Value) is not { Record.HasEnded: true } job
            || archive.FindState(WorkSubject, NameOf(id)) is not { } open || JsonSerializer.Deserialize<JobWork>(open.Value) is not { } work)
        {
            return null;
        }

        // Of a retrieval what failed is instances, but studies are asked for; and only so many instances are named.
        bool isAll = job.Record.Failed > 0 && (job.Record.Kind == JobKind.Retrieve || job.Record.Failed > job.Record.FailedInstances.Count);
        return work with { Uids = isAll ? work.Uids : [.. job.Record.FailedInstances.Concat(work.Uids.Skip(job.Done)).Distinct(StringComparer.Ordinal)] };
    }

    /// <summary>Forgets jobs that ended before a time.</summary>
    internal static void Prune(DicomArchive archive, DateTimeOffset before)
    {
        foreach (StateRecord kept in archive.ReadState(Subject))
        {
            if (Read(kept) is { HasEnded: true, EndedAt: { } ended } && ended < before)
            {
                archive.ForgetState(Subject, kept.Name);
                archive.ForgetState(WorkSubject, kept.Name);
            }
        }
    }

    /// <summary>Takes it, to run or to end it.</summary>
    /// <returns>False when somebody else has it.</returns>
    internal bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    /// <summary>It begins, or goes on.</summary>
    internal void Start(DateTimeOffset at) => Change(record => record with { State = JobState.Running, StartedAt = at });

    /// <summary>A part of it is under way.</summary>
    internal void Follow(Func<RetrieveProgress> live)
    {
        lock (_changing)
        {
            _live = live;
        }
    }

    /// <summary>A part of it is over.</summary>
    /// <param name="progress">What came of it.</param>
    /// <param name="dealtWith">How many more of <see cref="JobWork.Uids"/> are dealt with.</param>
    internal void Add(RetrieveProgress progress, int dealtWith)
    {
        lock (_changing)
        {
            Done += dealtWith;
        }

        Change(record => record.With(progress));
    }

    /// <summary>It has ended.</summary>
    internal void End(JobState state, string? error, DateTimeOffset at)
    {
        Change(record => record with { State = state, Error = record.Error ?? error, EndedAt = at });
        if (state == JobState.Completed)
        {
            archive.ForgetState(WorkSubject, NameOf(_record.Id));
        }

        Ending.Dispose();
    }

    private void Change(Func<JobRecord, JobRecord> change)
    {
        lock (_changing)
        {
            _live = null;
            _record = change(_record);
            Keep();
        }
    }

    private void Keep() => archive.KeepState(Subject, new StateRecord(NameOf(_record.Id), JsonSerializer.Serialize(new KeptJob(_record, Done))));

    private sealed record KeptJob(JobRecord Record, int Done);
}
