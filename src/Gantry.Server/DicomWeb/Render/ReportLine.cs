namespace Gantry.Server.DicomWeb.Render;

/// <summary>A line of a structured report as a person reads it.</summary>
/// <param name="Level">How deep it stands: 0 for what is said of the whole document.</param>
/// <param name="Name">The concept; empty when the item names none.</param>
/// <param name="Value">What is said of it; empty for a container. It may have several lines.</param>
internal readonly record struct ReportLine(int Level, string Name, string Value);
