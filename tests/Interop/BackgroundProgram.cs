using System.Diagnostics;
using System.Text;

namespace Gantry.Interop;

/// <summary>A foreign program that runs beside the test, until the test ends. It is ready when it says so.</summary>
public sealed class BackgroundProgram : IAsyncDisposable
{
    private readonly Process _process;
    private bool _isDisposed;
    private readonly StringBuilder _output = new();
    private int _open = 2;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BackgroundProgram(Process process, string? readyWhenItSays)
    {
        _process = process;
        void Read(string? line)
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }

            if (line is null)
            {
                // What it says last, on the other stream, tells why.
                if (Interlocked.Decrement(ref _open) == 0)
                {
                    _ready.TrySetException(new InvalidOperationException("It ended before it was ready: " + Output));
                }
            }
            else if (readyWhenItSays is null || line.Contains(readyWhenItSays, StringComparison.Ordinal))
            {
                _ready.TrySetResult();
            }
        }

        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static async Task<BackgroundProgram> StartAsync(string name, IEnumerable<string> arguments, string? readyWhenItSays, string? folder = null)
    {
        BackgroundProgram program = new(Programs.Start(name, arguments, folder: folder), readyWhenItSays);
        try
        {
            await (readyWhenItSays is null ? Task.CompletedTask : program._ready.Task).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
