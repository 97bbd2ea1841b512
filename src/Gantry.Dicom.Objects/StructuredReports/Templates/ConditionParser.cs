namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Parses conditions of templates.</summary>
/// <param name="text">The expression.</param>
internal sealed class ConditionParser(string text)
{
    private int _at;

    public Func<Surroundings, bool?> Parse()
    {
        Func<Surroundings, bool?> parsed = Or();
        return _at == text.Length ? parsed : throw new FormatException($"The condition '{text}' ends at {_at}.");
    }

    private Func<Surroundings, bool?> Or()
    {
        List<Func<Surroundings, bool?>> parts = [And()];
        while (Take('|'))
        {
            parts.Add(And());
        }

        return parts.Count == 1 ? parts[0] : at => Any(parts, at, true);
    }

    private Func<Surroundings, bool?> And()
    {
        List<Func<Surroundings, bool?>> parts = [Not()];
        while (Take('&'))
        {
            parts.Add(Not());
        }

        return parts.Count == 1 ? parts[0] : at => !Any([.. parts.Select(part => (Func<Surroundings, bool?>)(place => !part(place)))], at, true);
    }

    private Func<Surroundings, bool?> Not()
    {
        if (Take('!'))
        {
            Func<Surroundings, bool?> negated = Not();
            return at => !negated(at);
        }

        if (Take('?'))
        {
            return _ => null;
        }

        if (Take('('))
        {
            Func<Surroundings, bool?> inner = Or();
            return Take(')') ? inner : throw new FormatException($"The condition '{text}' lacks a parenthesis.");
        }

        return Path();
    }

    private Func<Surroundings, bool?> Path()
    {
        int up = 0;
        while (text.AsSpan(_at).StartsWith("../"))
        {
            (_at, up) = (_at + 3, up + 1);
        }

        bool isAnywhere = text.AsSpan(_at).StartsWith("//");
        _at += isAnywhere ? 2 : 0;
        List<ConditionStep> steps = [Step()];
        while (Take('/'))
        {
            steps.Add(Step());
        }

        return at =>
        {
            Surroundings? from = at;
            for (int i = 0; i < up; i++)
            {
                from = from?.Above;
            }

            if (from is null)
            {
                return false;
            }

            IEnumerable<ContentItem> found = isAnywhere ? from.Root.DescendantsAndSelf().Where(steps[0].Matches)
                : steps[0].IsItself ? new[] { from.Item }.Where(steps[0].Matches)
                : from.Item.Children.Where(steps[0].Matches);
            foreach (ConditionStep step in steps.Skip(1))
            {
                found = found.SelectMany(item => item.Children).Where(step.Matches);
            }

            return found.Any();
        };
    }

    private ConditionStep Step()
    {
        int start = _at;
        while (_at < text.Length && (char.IsAsciiLetterUpper(text[_at]) || char.IsAsciiDigit(text[_at]) || text[_at] == '.'))
        {
            _at++;
        }

        string type = text[start.._at];
        string relationship = Take('<') ? Until('>') : string.Empty;
        string inner = Take('[') ? Until(']') : string.Empty;
        int equals = inner.IndexOf('=', StringComparison.Ordinal);
        string names = equals < 0 ? inner : inner[..equals];
        string values = equals < 0 ? string.Empty : inner[(equals + 1)..];
        bool isNot = values.StartsWith('!');
        return new ConditionStep(type, RelationshipTerms.Parse(relationship), Split(names), Split(values.TrimStart('!')), isNot);
    }

    private string Until(char end)
    {
        int close = text.IndexOf(end, _at);
        string inner = text[_at..close];
        _at = close + 1;
        return inner;
    }

    private bool Take(char c)
    {
        bool isNext = _at < text.Length && text[_at] == c && !(c == '/' && text.AsSpan(_at).StartsWith("//"));
        _at += isNext ? 1 : 0;
        return isNext;
    }

    private static string[] Split(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static bool? Any(List<Func<Surroundings, bool?>> parts, Surroundings at, bool wanted)
    {
        bool? result = !wanted;
        foreach (Func<Surroundings, bool?> part in parts)
        {
            bool? holds = part(at);
            if (holds == wanted)
            {
                return wanted;
            }

            result = holds is null ? null : result;
        }

        return result;
    }
}
