using System.Globalization;
using System.Text;

namespace Muster.Server.Metrics;

/// <summary>The text format of Prometheus, version 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(IEnumerable<Family> families)
    {
        var text = new StringBuilder();
        foreach (var family in families)
        {
            var kind = family.Kind switch
            {
                FamilyKind.Counter => "counter",
                FamilyKind.Gauge => "gauge",
                FamilyKind.Histogram => "histogram",
            };
            text.Append(CultureInfo.InvariantCulture, $"# HELP {family.Name} {Escaped(family.Help)}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {family.Name} {kind}\n");
            foreach (var (labels, series) in family.Series)
            {
                Write(text, family, labels, series.Read());
            }
        }

        return text.ToString();
    }

    /// <summary>Letters, digits and underscores, the unit behind the name, <c>_total</c> behind what only grows.</summary>
    public static string NameOf(string name, string? unit, FamilyKind kind)
    {
        var suffix = unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        var plain = Plain(name);
        return string.Concat(
            plain,
            plain.EndsWith(suffix, StringComparison.Ordinal) ? "" : suffix,
            kind == FamilyKind.Counter ? "_total" : ""
        );
    }

    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in labels)
        {
            var said = Escaped(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")
                .Replace("\"", "\\\"", StringComparison.Ordinal);
            text.Append(text.Length > 0 ? "," : "").Append(Plain(name)).Append("=\"").Append(said).Append('"');
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Family family, string labels, Reading reading)
    {
        if (family.Kind != FamilyKind.Histogram)
        {
            Line(text, family.Name, labels, reading.Sum);
            return;
        }

        for (var i = 0; i < family.Bounds.Count; i++)
        {
            Line(text, $"{family.Name}_bucket", Both(labels, $"le=\"{Number(family.Bounds[i])}\""), reading.Buckets[i]);
        }

        Line(text, $"{family.Name}_bucket", Both(labels, "le=\"+Inf\""), reading.Count);
        Line(text, $"{family.Name}_sum", labels, reading.Sum);
        Line(text, $"{family.Name}_count", labels, reading.Count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(name)
            .Append(labels.Length > 0 ? $"{{{labels}}}" : "")
            .Append(' ')
            .Append(Number(value))
            .Append('\n');

    private static string Both(string labels, string bound) => labels.Length > 0 ? $"{labels},{bound}" : bound;

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf"
        : double.IsNegativeInfinity(value) ? "-Inf"
        : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Plain(string name)
    {
        var plain = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return plain.Length == 0 || char.IsAsciiDigit(plain[0]) ? $"_{plain}" : plain;
    }
}
