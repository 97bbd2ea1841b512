namespace Gantry.Dicom;

/// <summary>A date time value with the precision it was written in and, where given, its offset from UTC (PS3.5 §6.2, DT).</summary>
/// <param name="Local">Date and time as written; what was left out is the earliest possible.</param>
/// <param name="Offset">The offset from UTC, null when not given.</param>
/// <param name="Precision">How many digits of YYYYMMDDHHMMSSFFFFFF were written, 4 to 20.</param>
public readonly record struct DicomDateTime(DateTime Local, TimeSpan? Offset, int Precision);
