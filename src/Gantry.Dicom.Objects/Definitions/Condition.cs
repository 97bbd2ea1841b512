namespace Gantry.Dicom.Objects.Definitions;

/// <summary>
/// When an attribute, a module or a functional group is required or may be there (types 1C and 2C of PS3.5 §7.4, usage C of PS3.3 §A.1.3), as something
/// that can be evaluated. In text:
/// <code>
///   present(LossyImageCompressionRatio)             absent, empty, nonempty; empty is present without a value
///   SamplesPerPixel &gt; 1                             = != &lt; &lt;= &gt; &gt;= with a number
///   ImageType[3] = LOCALIZER|"WHOLE BODY"           value 3 is one of these; without a number, any value
///   ImageType[3] != LOCALIZER                       there is a value, and it is another
///   FrameIncrementPointer = FrameTimeVector         an attribute that is pointed to
///   DerivationCodeSequence = (113097, DCM)          an item with this concept
///   count(CodeSequence) &gt; 1                         number of items, or of values
///   any(ItemSequence: condition)   every(ItemSequence: condition)     within the items
///   module(image-pixel)                             a module is in the instance
///   class(CTImageStorage|MRImageStorage)            the SOP class of the instance
///   first(ControlPointSequence)                     the place is in the first item of a sequence
///   unknown("the patient is an animal")             nothing that the data set tells
///   always   never   not …   … and …   … or …   ( … )
/// </code>
/// Attributes are looked for in the item at hand. <c>A/B</c> is attribute B in any item of A; <c>../A</c> is of the item (or data set) around it,
/// <c>/A</c> of the data set of the instance, <c>nearest/A</c> of the item at hand or the nearest one around it that has it, the other functional groups of
/// the frame included, and <c>frames/A</c> of any functional group of any frame.
/// </summary>
public abstract class Condition
{
    /// <summary>The condition that always holds.</summary>
    public static Condition Always { get; } = new ConstantCondition(Truth.True);

    /// <summary>The condition that never holds.</summary>
    public static Condition Never { get; } = new ConstantCondition(Truth.False);

    /// <summary>Reads a condition.</summary>
    /// <exception cref="FormatException">The text is no condition; the message names the place.</exception>
    public static Condition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ConditionParser(text).Read();
    }

    /// <summary>Whether the condition holds. Whatever is in the data set, this gives an answer: what can't be read makes it <see cref="Truth.Unknown"/>.</summary>
    /// <param name="scope">The item that the attribute in question belongs to, or the data set for a module.</param>
    public abstract Truth Evaluate(ConditionScope scope);

    /// <summary>The condition in English, fit to stand after "required if", for example "Samples per Pixel is greater than 1".</summary>
    public abstract string Explain();

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public abstract override string ToString();

    /// <summary>The contrary in English.</summary>
    internal virtual string ExplainContrary() => $"it is not so that {Explain()}";
}
