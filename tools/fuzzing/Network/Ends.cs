using System.IO.Pipelines;

namespace Gantry.Fuzzing.Network;

/// <summary>A transport of two pipes.</summary>
internal sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
