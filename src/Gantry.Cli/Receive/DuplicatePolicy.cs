namespace Gantry.Cli.Receive;

/// <summary>What becomes of an instance whose file is there already. The same data set again is never written again.</summary>
internal enum DuplicatePolicy
{
    /// <summary>Another data set is kept beside the first, under a name made longer by a digest.</summary>
    Keep,

    /// <summary>It takes the place of the first.</summary>
    Replace,

    /// <summary>It is refused: Duplicate SOP instance (0111).</summary>
    Refuse,
}
