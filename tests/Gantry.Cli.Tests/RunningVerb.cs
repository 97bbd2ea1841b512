using System.IO.Pipelines;
using System.Text.Json;
using Gantry.Cli.CommandLine;

namespace Gantry.Cli.Tests;

/// <summary>A verb that runs beside the test and says in lines of JSON what happens.</summary>
public sealed class RunningVerb : IAsyncDisposable
{
    private readonly CancellationTokenSource _interrupt = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly StringWriter _error = new();
    private readonly StreamReader _output;
    private readonly Task<int> _running;

    private RunningVerb(string[] arguments)
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 0));
        _output = new StreamReader(pipe.Reader.AsStream());
        _running = Task.Run(async () =>
        {
            using Terminal terminal = new(pipe.Writer.AsStream(), _error);
            try
            {
                return await GantryProgram.RunAsync(arguments, terminal, TimeProvider.System, _interrupt.Token);
            }
            finally
            {
                terminal.Flush();
                await pipe.Writer.CompleteAsync();
            }
        });
    }

    /// <summary>Where it listens, as the command line writes it.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>The port it listens on.</summary>
    public int Port { get; private set; }

    /// <summary>Standard error.</summary>
    public string Error => _error.ToString();

    /// <summary>Starts <c>gantry receive</c> on a port that the system chooses.</summary>
    public static async Task<RunningVerb> ReceiveAsync(params string[] arguments)
    {
        RunningVerb verb = new(["receive", "--aet", "RECEIVER", "--port", "0", "--json", .. arguments]);
        JsonElement listening = await verb.NextAsync("listening");
        verb.Port = listening.GetProperty("port").GetInt32();
        verb.Address = $"RECEIVER@127.0.0.1:{verb.Port}";
        return verb;
    }

    /// <summary>The next line that tells of such an event.</summary>
    public async Task<JsonElement> NextAsync(string happened)
    {
        while (await _output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            JsonElement element = JsonDocument.Parse(line).RootElement;
            if (element.GetProperty("event").GetString() == happened)
            {
                return element;
            }
        }

        throw new InvalidOperationException($"It ended without '{happened}': exit code {await _running}, {Error}");
    }

    /// <summary>Ctrl-C.</summary>
    public Task InterruptAsync() => _interrupt.CancelAsync();

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> EndedAsync() => _running.WaitAsync(TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _interrupt.CancelAsync();
        await _running;
        _output.Dispose();
        _interrupt.Dispose();
    }
}
