namespace Gantry.Dicom.Imaging;

/// <summary>A plane to cut a volume along: two directions that a picture shows to the right and downwards.</summary>
/// <param name="Right">What is to the right in the picture, length 1.</param>
/// <param name="Down">What is downwards in the picture, length 1, perpendicular to <paramref name="Right"/>.</param>
public sealed record ReformatPlane(PatientVector Right, PatientVector Down)
{
    /// <summary>As seen from the feet: the patient's left is to the right, the back downwards.</summary>
    public static ReformatPlane Axial { get; } = new(new PatientVector(1, 0, 0), new PatientVector(0, 1, 0));

    /// <summary>As seen from the front: the patient's left is to the right, the head upwards.</summary>
    public static ReformatPlane Coronal { get; } = new(new PatientVector(1, 0, 0), new PatientVector(0, 0, -1));

    /// <summary>As seen from the left: the back is to the right, the head upwards.</summary>
    public static ReformatPlane Sagittal { get; } = new(new PatientVector(0, 1, 0), new PatientVector(0, 0, -1));

    /// <summary>The direction into the picture, length 1.</summary>
    public PatientVector Normal => PatientVector.Cross(Right, Down).Unit;

    /// <summary>A distance along the normal, counted positive towards the patient's left, back and head, whichever way the plane is looked at.</summary>
    /// <param name="millimetres">The distance.</param>
    public double OffsetTowards(double millimetres) => millimetres * Math.Sign(PatientVector.Dot(Normal, new PatientVector(1, 1, 1)));
}
