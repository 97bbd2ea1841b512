namespace Gantry.Cli.Report;

/// <summary>How a report is shown.</summary>
internal enum ReportForm
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A page.</summary>
    Html,

    /// <summary>JSON for programs.</summary>
    Json,
}
