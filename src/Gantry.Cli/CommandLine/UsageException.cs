namespace Gantry.Cli.CommandLine;

/// <summary>The command line asks for something that can't be done; the message names the part and the remedy.</summary>
/// <param name="message">The part that is wrong, and what to write instead.</param>
public sealed class UsageException(string message) : Exception(message);
