namespace Gantry.Dicom.Imaging;

/// <summary>A point or direction in the patient: millimetres to the patient's left, back and head (PS3.3 §C.7.6.2.1.1).</summary>
/// <param name="X">Towards the left hand.</param>
/// <param name="Y">Towards the back.</param>
/// <param name="Z">Towards the head.</param>
public readonly record struct PatientVector(double X, double Y, double Z)
{
    /// <summary>The length in millimetres.</summary>
    public double Length => Math.Sqrt(Dot(this, this));

    /// <summary>The same direction with length 1.</summary>
    public PatientVector Unit => this / Length;

    /// <summary>The sum.</summary>
    public static PatientVector operator +(PatientVector a, PatientVector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>The way from the second to the first.</summary>
    public static PatientVector operator -(PatientVector a, PatientVector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>A multiple.</summary>
    public static PatientVector operator *(PatientVector a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    /// <summary>A part.</summary>
    public static PatientVector operator /(PatientVector a, double divisor) => a * (1 / divisor);

    /// <summary>The scalar product.</summary>
    public static double Dot(PatientVector a, PatientVector b) => (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);

    /// <summary>The vector product, perpendicular to both.</summary>
    public static PatientVector Cross(PatientVector a, PatientVector b) => new((a.Y * b.Z) - (a.Z * b.Y), (a.Z * b.X) - (a.X * b.Z), (a.X * b.Y) - (a.Y * b.X));
}
