namespace Gantry.Dicom.Imaging;

/// <summary>A line along an edge of a page, in millimetres.</summary>
internal readonly record struct PageLine(double X1, double Y1, double X2, double Y2);
