using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Gantry.Fuzzing.Network;

/// <summary>A log in which errors are faults of the program: a peer may only cause warnings.</summary>
internal sealed class FaultLog : ILogger
{
    private readonly ConcurrentQueue<string> _faults = [];

    public string? First => _faults.TryPeek(out string? fault) ? fault : null;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _faults.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
