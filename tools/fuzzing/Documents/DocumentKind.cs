namespace Gantry.Fuzzing.Documents;

/// <summary>What is drawn or read for people without being an image.</summary>
public enum DocumentKind
{
    /// <summary>A data set with a waveform.</summary>
    Waveform,

    /// <summary>A clinical document.</summary>
    Cda,

    /// <summary>A model as STL.</summary>
    Stl,

    /// <summary>A model as OBJ.</summary>
    Obj,
}
