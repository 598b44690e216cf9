using Muster.Web.Support;

namespace Muster.Web.Looking.Places;

/// <summary>What decides who comes in.</summary>
internal static class AdmissionPlaces
{
    public static IReadOnlyDictionary<string, Func<Company, Place>> All { get; } =
        new Dictionary<string, Func<Company, Place>>(StringComparer.Ordinal)
        {
            ["queue"] = _ => new(Paths.Queue, "laptop-moreau", Picture: "enrollment-queue"),
            ["queue, none found"] = _ => new($"{Paths.Queue}?q=nobody", "Nothing matches", "Keine Treffer"),
            ["request"] = company =>
                new($"{Paths.Queue}?request={company.Request}", "(SHA-256)", Picture: "request-dialog"),
            ["request, with another side"] = company =>
                new(
                    $"{Paths.Queue}?request={company.Rival}",
                    "Approve as replacement",
                    "Als Ersatz genehmigen",
                    "conflict-dialog"
                ),
            ["request, rejected"] = company => new($"{Paths.History}?request={company.Decided}", "(SHA-256)"),
            ["history"] = _ => new(Paths.History, "old-thinkpad", Picture: "request-history"),
            ["history, none found"] = _ => new($"{Paths.History}?q=nobody", "Nothing matches", "Keine Treffer"),
            ["blocked keys"] = _ => new(Paths.BlockedKeys, "unknown-android", Picture: "blocked-keys"),
            ["request, of nobody"] = company => new($"{Paths.Queue}?request={company.Unclaimed}", "(SHA-256)"),
            ["request, gone"] = _ => new($"{Paths.Queue}?request={Guid.Empty}", "not_found", Refusal: "404"),
            ["pre-approve"] = _ => new(Paths.PreApprove, "october.csv", Picture: "pre-approval"),
            ["pre-approve, domain"] = _ => new($"{Paths.PreApprove}/new", "Select Domain", "Domäne wählen"),
            ["pre-approve, file"] = _ =>
                new($"{Paths.PreApprove}/new?domain=local", "or drop it here", "oder hierher ziehen"),
            ["pre-approve, map keys"] = company =>
                new(
                    $"{Paths.PreApprove}/{company.Listed.Open}?step=map",
                    "Notebook Halvorsen",
                    Picture: "pre-approval-map"
                ),
            ["pre-approve, rows"] = company =>
                new(
                    $"{Paths.PreApprove}/{company.Listed.Open}?step=rows",
                    "ROW_SERIAL_CHARS",
                    Picture: "pre-approval-rows"
                ),
            ["pre-approve, rows, none found"] = company =>
                new(
                    $"{Paths.PreApprove}/{company.Listed.Open}?step=rows&outcome=conflict",
                    "Nothing matches",
                    "Keine Treffer"
                ),
            ["pre-approve, requests"] = company =>
                new(
                    $"{Paths.PreApprove}/{company.Listed.Open}?step=send",
                    "Sending is off",
                    "Senden ist aus",
                    "pre-approval-send"
                ),
            ["pre-approve, result"] = company =>
                new(
                    $"{Paths.PreApprove}/{company.Listed.Done}",
                    "The devices are expected",
                    "Die Geräte werden erwartet"
                ),
            ["pre-approve, gone"] = _ => new($"{Paths.PreApprove}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["shared keys"] = _ => new(Paths.SharedKeys, "lab-image", Picture: "shared-keys"),
            ["shared key"] = company =>
                new(
                    $"{Paths.SharedKeys}?shared={company.SharedKey}",
                    "All enroll anew",
                    "Alle melden sich neu",
                    "shared-key-dialog"
                ),
            ["shared key, gone"] = _ => new($"{Paths.SharedKeys}?shared={Guid.Empty}", "not_found", Refusal: "404"),
            ["enrollment keys"] = _ => new(Paths.EnrollmentKeys, "Laptops of the branch", Picture: "enrollment-keys"),
            ["enrollment keys, none found"] = _ =>
                new($"{Paths.EnrollmentKeys}?state=expired", "Nothing matches", "Keine Treffer"),
            ["enrollment key"] = company =>
                new(
                    $"{Paths.EnrollmentKeys}?key={company.EnrollmentKey}",
                    "Begins with",
                    "Beginnt mit",
                    "enrollment-key-dialog"
                ),
            ["restrictions"] = _ => new(Paths.Restrictions, "Five laptops", Picture: "enrollment-restrictions"),
            ["restriction"] = company =>
                new(
                    $"{Paths.Restrictions}?restriction={company.Restriction}",
                    "Oldest version that may come in",
                    "Älteste Version, die hereinkommt",
                    "enrollment-restriction-dialog"
                ),
            ["policy hook"] = _ =>
                new(Paths.PolicyHook, "Make a new secret", "Neues Geheimnis erzeugen", "policy-hook"),
            ["would this device get in"] = _ =>
                new(Paths.Suppose, "The key that it would bring", "Der Schlüssel, den es", "would-it-get-in"),
            ["approve"] = company =>
                new($"{Paths.Approve}/{company.Request}", "The words are the same", "Die Wörter sind gleich"),
            ["approve, no words"] = company =>
                new($"{Paths.Approve}/{company.Unclaimed}", "Open in the queue", "In der Warteschlange"),
            ["approve, decided"] = company =>
                new($"{Paths.Approve}/{company.Decided}", "Decided by", "Entschieden von"),
            ["approve, gone"] = _ =>
                new($"{Paths.Approve}/{Guid.Empty}", "No such request", "Kein solcher Antrag", Refusal: "404"),
        };
}
