namespace Gantry.Cli.CommandLine;

/// <summary>What the program's exit code means.</summary>
public static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>Done, but with findings or failures, each named on standard error.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage: the command line or the configuration can't be understood.</summary>
    public const int Usage = 2;

    /// <summary>The other side could not be reached, or refused the association.</summary>
    public const int Unreachable = 3;

    /// <summary>Stopped by the user, as shells report it.</summary>
    public const int Interrupted = 130;
}
