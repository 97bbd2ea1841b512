using System.Text;

namespace Gantry.Fuzzing.Documents;

/// <summary>Clinical documents that are well-formed XML, and nothing beyond: any element within any other, so that more is reached than changes of bytes leave standing.</summary>
internal static class RandomClinicalDocument
{
    private static readonly string[] s_names =
    [
        "title", "effectiveTime", "recordTarget", "patientRole", "patient", "name", "id", "birthTime", "author", "custodian", "component", "structuredBody", "section", "text", "nonXMLBody", "paragraph",
        "list", "item", "table", "thead", "tbody", "tr", "td", "th", "content", "caption", "br", "sub", "linkHtml", "renderMultiMedia", "script", "x:other", "ClinicalDocument",
    ];

    private static readonly string[] s_attributes =
    [
        "listType=\"ordered\"", "styleCode=\"Bold\"", "styleCode=\"\"", "colspan=\"3\"", "colspan=\"99999999999\"", "rowspan=\"-1\"", "value=\"20260504121500\"", "value=\"2026050\"", "value=\"é0260504\"", "value=\"\"",
        "extension=\"4711\"", "mediaType=\"text/plain\"", "mediaType=\"a&lt;b\"", "representation=\"B64\"", "displayName=\"&quot;\"", "code=\"F\"", "onclick=\"alert(1)\"",
    ];

    private static readonly string[] s_texts = ["a", " \n ", "&lt;script&gt;", "&#x1F600;", "<![CDATA[<b>]]>", "<!-- c -->", "<?p i?>", "]]&gt;", "é\u0301", "&amp;amp;", "20260504"];

    /// <summary>Makes one.</summary>
    public static byte[] Make(Dice dice)
    {
        StringBuilder xml = new("<ClinicalDocument xmlns=\"urn:hl7-org:v3\" xmlns:x=\"urn:other\">");
        Stack<string> open = [];
        for (int i = 20 + dice.Below(200); i > 0; i--)
        {
            switch (dice.Below(5))
            {
                case 0 or 1:
                    string name = dice.Of(s_names);
                    xml.Append('<').Append(name).Append(dice.Below(2) == 0 ? $" {dice.Of(s_attributes)}" : string.Empty);
                    bool isEmpty = dice.Below(4) == 0;
                    xml.Append(isEmpty ? "/>" : ">");
                    if (!isEmpty)
                    {
                        open.Push(name);
                    }

                    break;
                case 2 when open.Count > 0:
                    xml.Append("</").Append(open.Pop()).Append('>');
                    break;
                default:
                    xml.Append(dice.Of(s_texts));
                    break;
            }
        }

        while (open.TryPop(out string? name))
        {
            xml.Append("</").Append(name).Append('>');
        }

        return Encoding.UTF8.GetBytes(xml.Append("</ClinicalDocument>").ToString());
    }
}
