using System.Numerics;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>A raster of points in patient coordinates: what Image Position, Image Orientation and Pixel Spacing say of a slice (PS3.3 §C.7.6.2).</summary>
/// <param name="Position">The center of the first pixel.</param>
/// <param name="AlongRow">Direction along a row, from one column to the next; of length 1.</param>
/// <param name="AlongColumn">Direction along a column, from one row to the next; of length 1.</param>
/// <param name="Spacing">Distance of neighbouring pixels, in millimetres.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
public sealed record SlicePlane(Vector3 Position, Vector3 AlongRow, Vector3 AlongColumn, float Spacing, int Rows, int Columns)
{
    /// <summary>An axial slice around the middle of the head, seen from the feet.</summary>
    /// <param name="z">Height in millimetres.</param>
    /// <param name="size">Rows and columns.</param>
    /// <param name="spacing">Distance of neighbouring pixels, in millimetres.</param>
    public static SlicePlane Axial(float z, int size, float spacing) =>
        new(new Vector3(-(size - 1) * spacing / 2, -(size - 1) * spacing / 2, z), Vector3.UnitX, Vector3.UnitY, spacing, size, size);

    /// <summary>A sagittal slice around the middle of the head, face to the left.</summary>
    /// <param name="x">Millimetres from the middle, positive to the patient's left.</param>
    /// <param name="size">Rows and columns.</param>
    /// <param name="spacing">Distance of neighbouring pixels, in millimetres.</param>
    public static SlicePlane Sagittal(float x, int size, float spacing) =>
        new(new Vector3(x, -(size - 1) * spacing / 2, (size - 1) * spacing / 2), Vector3.UnitY, -Vector3.UnitZ, spacing, size, size);

    /// <summary>A coronal slice around the middle of the head, seen from the front.</summary>
    /// <param name="y">Millimetres from the middle, positive to the back.</param>
    /// <param name="size">Rows and columns.</param>
    /// <param name="spacing">Distance of neighbouring pixels, in millimetres.</param>
    public static SlicePlane Coronal(float y, int size, float spacing) =>
        new(new Vector3(-(size - 1) * spacing / 2, y, (size - 1) * spacing / 2), Vector3.UnitX, -Vector3.UnitZ, spacing, size, size);
}
