using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>Draws into a picture of a frame where its sides lie in the patient, and how long a part of it is.</summary>
public static class PictureMarks
{
    private const int Margin = 3;
    private const int DotsAcross = 512;
    private const int MostLetters = 3;

    // The sine of 15 degrees: what a side is turned less by is not named.
    private const double LeastShare = 0.2588;

    private static readonly (char Negative, char Positive)[] s_letters = [('R', 'L'), ('A', 'P'), ('F', 'H')];

    /// <summary>Writes on each side in which direction of the patient it lies (PS3.3 §C.7.6.1.1.1): by Image Orientation (Patient), else Patient Orientation. Nothing where neither is said.</summary>
    /// <param name="image">The picture; it is changed.</param>
    /// <param name="dataSet">The object it is of.</param>
    /// <param name="frameNumber">Its frame, 1 for the first.</param>
    /// <param name="viewport">The part and size that it was made in.</param>
    public static void WriteOrientation(RenderedImage image, DataSet dataSet, int frameNumber = 1, Viewport? viewport = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(dataSet);
        (string right, string bottom) = DirectionsOf(dataSet, frameNumber);
        (string left, string top) = (OppositeOf(right), OppositeOf(bottom));
        if (viewport?.SourceWidth < 0)
        {
            (left, right) = (right, left);
        }

        if (viewport?.SourceHeight < 0)
        {
            (top, bottom) = (bottom, top);
        }

        int scale = ScaleOf(image), width = BitmapFont.CellWidth * scale, height = BitmapFont.CellHeight * scale;
        Canvas canvas = new(image);
        Write(Margin, (image.Height - height) / 2, left);
        Write(image.Width - Margin - (right.Length * width), (image.Height - height) / 2, right);
        Write((image.Width - (top.Length * width)) / 2, Margin, top);
        Write((image.Width - (bottom.Length * width)) / 2, image.Height - Margin - height, bottom);

        void Write(int x, int y, string text) => canvas.Text(x, y, text, scale, DrawingColor.White, DrawingColor.Black);
    }

    /// <summary>
    /// Draws a bar in the lower right corner with its length in the patient, by Pixel Spacing, else by Imager or Nominal Scanned Pixel Spacing, and then names the detector. Nothing where no spacing is said.
    /// </summary>
    /// <param name="image">The picture; it is changed.</param>
    /// <param name="dataSet">The object it is of.</param>
    /// <param name="frameNumber">Its frame, 1 for the first.</param>
    /// <param name="viewport">The part and size that it was made in.</param>
    public static void WriteScale(RenderedImage image, DataSet dataSet, int frameNumber = 1, Viewport? viewport = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(dataSet);
        double[] inPatient = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PixelMeasuresSequence).GetValues(Attributes.PixelSpacing);
        double[] spacing = inPatient.Length >= 2 ? inPatient : dataSet.GetValues(Attributes.ImagerPixelSpacing) is { Length: >= 2 } imager ? imager : dataSet.GetValues(Attributes.NominalScannedPixelSpacing);
        double columns = Math.Abs(viewport?.SourceWidth ?? ((dataSet.Get(Attributes.Columns) ?? 0) - (viewport?.SourceX ?? 0)));
        if (spacing is not [_, > 0 and var across, ..] || !double.IsFinite(across) || columns <= 0)
        {
            return;
        }

        double pixelsPerMillimetre = image.Width / (columns * across), longest = image.Width / 3.0 / pixelsPerMillimetre;
        double power = Math.Pow(10, Math.Floor(Math.Log10(longest)));
        double length = power * (longest >= 5 * power ? 5 : longest >= 2 * power ? 2 : 1);
        int pixels = (int)Math.Round(length * pixelsPerMillimetre), scale = ScaleOf(image);
        if (!double.IsFinite(length) || pixels < 2)
        {
            return;
        }

        string text = (length >= 10 ? string.Create(CultureInfo.InvariantCulture, $"{length / 10:0.###} cm") : string.Create(CultureInfo.InvariantCulture, $"{length:0.######} mm")) + (inPatient.Length >= 2 ? string.Empty : " (detector)");
        (int right, int bottom) = (image.Width - Margin - scale, image.Height - Margin - scale);
        Canvas canvas = new(image);
        foreach ((int offset, DrawingColor color) in ((int, DrawingColor)[])[(Math.Max(1, scale / 2), DrawingColor.Black), (0, DrawingColor.White)])
        {
            for (int dot = 0; dot < scale; dot++)
            {
                for (int x = right - pixels; x < right; x++)
                {
                    canvas.Dot(x + offset, bottom + offset + dot - 1, color);
                }

                for (int y = bottom - (4 * scale); y < bottom; y++)
                {
                    canvas.Dot(right - pixels + offset + dot, y + offset, color);
                    canvas.Dot(right - scale + offset + dot, y + offset, color);
                }
            }
        }

        int top = bottom - ((BitmapFont.CellHeight + 4) * scale);
        canvas.Text(Math.Max(Margin, right - (text.Length * BitmapFont.CellWidth * scale)), top, text, scale, DrawingColor.White, DrawingColor.Black);
    }

    /// <summary>How large text and lines are in a picture: a dot of the font for each 512 pixels.</summary>
    internal static int ScaleOf(RenderedImage image) => Math.Max(1, Math.Min(image.Width, image.Height) / DotsAcross);

    private static (string Right, string Bottom) DirectionsOf(DataSet dataSet, int frameNumber)
    {
        double[] orientation = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PlaneOrientationSequence).GetValues(Attributes.ImageOrientationPatient);
        return orientation.Length == 6 ? (LettersOf(orientation.AsSpan(0, 3)), LettersOf(orientation.AsSpan(3, 3)))
            : dataSet.GetStrings(Attributes.PatientOrientation) is [string right, string bottom, ..] ? (right, bottom)
            : (string.Empty, string.Empty);
    }

    // The letters of the axes that a direction goes along, the one it goes along most first.
    private static string LettersOf(ReadOnlySpan<double> direction)
    {
        (double Share, char Letter)[] letters = new (double, char)[MostLetters];
        for (int axis = 0; axis < MostLetters; axis++)
        {
            letters[axis] = (Math.Abs(direction[axis]), direction[axis] < 0 ? s_letters[axis].Negative : s_letters[axis].Positive);
        }

        return string.Concat(letters.Where(letter => letter.Share >= LeastShare).OrderByDescending(letter => letter.Share).Select(letter => letter.Letter));
    }

    // Of animals' directions, which are words of their own, the opposite is not told.
    private static string OppositeOf(string letters)
    {
        char[] opposite = letters.ToCharArray();
        for (int i = 0; i < opposite.Length; i++)
        {
            if (Array.Find(s_letters, pair => pair.Negative == letters[i] || pair.Positive == letters[i]) is var (negative, positive) && negative != default)
            {
                opposite[i] = letters[i] == negative ? positive : negative;
            }
            else
            {
                return string.Empty;
            }
        }

        return new string(opposite);
    }
}
