using System.Text.RegularExpressions;
using Muster.Protocols.Documents;

namespace Muster.Protocols.Windows.Csp;

/// <summary>Gives a device an administrative template; its policies are then areas <c>App~Policy~Category</c>.</summary>
internal static partial class AdmxInstall
{
    private const string Node = "./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall";
    private const string NameWords = "1 to 64 letters, digits, dots, - and _.";

    public static CspCommand Read(JsonFields fields)
    {
        var app = fields.NeededText("admxInstall", most: 100);
        var file = fields.NeededText("file", most: 100);
        var content = fields.NeededText("content", JsonTree.MostBytes);
        fields.Finish();
        if (app.Length > 0 && !Name().IsMatch(app))
        {
            fields.Fault("admxInstall", "admx_name", NameWords);
        }

        if (file.Length > 0 && !Name().IsMatch(file))
        {
            fields.Fault("file", "admx_name", NameWords);
        }

        if (content.Length > 0 && XmlText.FaultOfDocument(content, "policyDefinitions") is { } fault)
        {
            fields.Fault("content", "admx_file", fault);
        }

        return new CspCommand($"{Node}/{app}/Policy/{file}", "chr", content, Secret: false) { Installs = true };
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,64}\z", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
