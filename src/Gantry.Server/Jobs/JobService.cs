using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Jobs;

/// <summary>Runs jobs, a few at a time, in the order in which they were asked for. What had not ended when the program did goes on when it starts.</summary>
internal sealed partial class JobService : BackgroundService
{
    private const int AtOnce = 2;
    private static readonly TimeSpan BetweenPrunings = TimeSpan.FromHours(1);
    private readonly DicomArchive _archive;
    private readonly ConfigurationMonitor _configuration;
    private readonly SendJob _send;
    private readonly RetrieveJob _retrieve;
    private readonly TimeProvider _time;
    private readonly ILogger<JobService> _logger;
    private readonly ConcurrentDictionary<long, Job> _open = [];
    private readonly Channel<Job> _waiting = Channel.CreateUnbounded<Job>();
    private long _last;

    public JobService(DicomArchive archive, ConfigurationMonitor configuration, SendJob send, RetrieveJob retrieve, TimeProvider time, ILogger<JobService> logger)
    {
        _archive = archive;
        _configuration = configuration;
        _send = send;
        _retrieve = retrieve;
        _time = time;
        _logger = logger;
        _last = archive.ReadState(Job.Subject, limit: 1, descending: true).Select(kept => Job.Read(kept)?.Id ?? 0).FirstOrDefault();
        foreach (Job job in Job.Unfinished(archive))
        {
            Enqueue(job);
        }
    }

    /// <summary>How many jobs wait or run.</summary>
    internal int Open => _open.Count;

    /// <summary>Adds a job; it is durable when this returns.</summary>
    internal JobRecord Add(JobKind kind, string peer, IReadOnlyList<string> uids, Caller caller, long? retryOf = null)
    {
        JobRecord record = new() { RetryOf = retryOf, Id = Interlocked.Increment(ref _last), Kind = kind, Peer = peer, CreatedAt = _time.GetUtcNow(), Total = kind == JobKind.Send ? uids.Count : 0 };
        Job job = Job.Create(_archive, record, new JobWork(uids, caller));
        Enqueue(job);
        return job.Now;
    }

    /// <summary>Adds a job that tries again what is left of one that has ended.</summary>
    /// <returns>Null when nothing is left of it, or it has not ended.</returns>
    internal JobRecord? Retry(JobRecord job, Caller caller) =>
        Job.Left(_archive, job.Id) is { Uids.Count: > 0 } left ? Add(job.Kind, job.Peer, left.Uids, caller, job.Id) : null;

    /// <summary>A job; null when there is none.</summary>
    internal JobRecord? Find(long id) =>
        _open.TryGetValue(id, out Job? open) ? open.Now : _archive.FindState(Job.Subject, Job.NameOf(id)) is { } kept ? Job.Read(kept) : null;

    /// <summary>Jobs before a number, the last ones first.</summary>
    internal IReadOnlyList<JobRecord> List(long? before, int limit) =>
        [.. _archive.ReadState(Job.Subject, before is { } id ? Job.NameOf(id) : null, limit, descending: true).Select(Job.Read).OfType<JobRecord>()
            .Select(job => _open.TryGetValue(job.Id, out Job? open) ? open.Now : job)];

    /// <summary>Cancels a job: nothing new is begun, what is under way may end.</summary>
    /// <returns>Whether it had not ended.</returns>
    internal async Task<bool> CancelAsync(long id)
    {
        if (!_open.TryGetValue(id, out Job? job) || job.Now.HasEnded)
        {
            return false;
        }

        if (job.TryTake())
        {
            // It waits for its turn, which will be passed over.
            End(job, JobState.Cancelled, null);
            return true;
        }

        try
        {
            await job.Ending.CancelAsync().ConfigureAwait(false);
            return true;
        }
        catch (ObjectDisposedException)
        {
            // It ended just now.
            return false;
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(stoppingToken)).Append(PruneAsync(stoppingToken)));

    private async Task PruneAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                Job.Prune(_archive, _time.GetUtcNow() - _configuration.Current.JobRetention);
            }
            catch (Exception exception) when (exception is IOException or DbException)
            {
                LogNotPruned(exception);
            }

            await Task.Delay(BetweenPrunings, _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Enqueue(Job job)
    {
        _open[job.Now.Id] = job;
        _waiting.Writer.TryWrite(job);
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (Job job in _waiting.Reader.ReadAllAsync(stopping).ConfigureAwait(false))
            {
                if (job.TryTake())
                {
                    await RunOrLeaveAsync(job, stopping).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program stops; what has not ended goes on when it starts again.
        }
    }

    private async Task RunOrLeaveAsync(Job job, CancellationToken stopping)
    {
        try
        {
            await RunAsync(job, stopping).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            // What came of it can't be written: it goes on with the next start.
            LogLeft(exception, job.Now.Id);
        }
    }

    private async Task RunAsync(Job job, CancellationToken stopping)
    {
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, job.Ending.Token);
        JobState state = JobState.Failed;
        string? error = null;
        try
        {
            ending.Token.ThrowIfCancellationRequested();
            job.Start(_time.GetUtcNow());
            JobRecord record = job.Now;
            Peer peer = _configuration.Current.FindPeer(record.Peer) ?? throw new DicomException($"{record.Peer} is not among the known peers");
            await (record.Kind == JobKind.Send ? _send.RunAsync(job, peer, ending.Token) : _retrieve.RunAsync(job, peer, ending.Token)).ConfigureAwait(false);
            JobRecord now = job.Now;
            state = now.Completed == 0 ? JobState.Failed : now.Failed > 0 || now.Error is not null ? JobState.Incomplete : JobState.Completed;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            stopping.ThrowIfCancellationRequested();
            state = JobState.Cancelled;
        }
        catch (Exception exception) when (exception is DicomException or IOException or AccessDeniedException)
        {
            error = exception.Message;
        }
#pragma warning disable CA1031 // One job that goes wrong in a way nobody thought of must not end the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogBroken(exception, job.Now.Id);
            error = "It broke; the log says why.";
        }

        End(job, state, error);
    }

    private void End(Job job, JobState state, string? error)
    {
        job.End(state, error, _time.GetUtcNow());
        _open.TryRemove(job.Now.Id, out _);
        LogEnded(job.Now.Id, state, job.Now.Completed, job.Now.Failed);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Id} ended, {State}: {Completed} instances went through, {Failed} failed")]
    private partial void LogEnded(long id, JobState state, int completed, int failed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Jobs that ended long ago could not be forgotten; it is tried again in an hour")]
    private partial void LogNotPruned(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "What came of job {Id} could not be written; it goes on when the program starts again")]
    private partial void LogLeft(Exception exception, long id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} broke")]
    private partial void LogBroken(Exception exception, long id);
}
