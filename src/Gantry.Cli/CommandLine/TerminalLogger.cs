using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Gantry.Cli.CommandLine;

/// <summary>Shows what the network library logs on standard error: warnings and worse, or all of it.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="time">The clock.</param>
/// <param name="isVerbose">Whether everything is shown.</param>
internal sealed class TerminalLogger(Terminal terminal, TimeProvider time, bool isVerbose) : ILogger
{
    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= (isVerbose ? LogLevel.Debug : LogLevel.Warning);

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (IsEnabled(logLevel))
        {
            string cause = exception is null ? string.Empty : $": {exception.Message}";
            terminal.Report(string.Create(CultureInfo.InvariantCulture, $"{time.GetLocalNow():HH:mm:ss.fff} {formatter(state, exception)}{cause}"));
        }
    }
}
