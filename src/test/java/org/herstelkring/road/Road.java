package org.herstelkring.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.herstelkring.cast.Rounds;
import org.herstelkring.cast.TestClock;
import org.herstelkring.shared.InstanceAddress;
import org.herstelkring.shared.StartNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * From an empty instance to a closed case: six people round the table, one signs on the tablet, one by link on a phone,
 * one on paper that comes by post, one declines; and €550 is paid in eleven parts.
 */
abstract class Road {

    private static final LocalDate TODAY = TestClock.today();

    @Autowired
    private List<StartNotice> notices;

    @Autowired
    private InstanceAddress address;

    @Autowired
    private Rounds rounds;

    @LocalServerPort
    private int port;

    private final Map<String, String> people = new LinkedHashMap<>();
    private String circle = "";
    private Pen desk;
    private final List<String> found = new ArrayList<>();

    /** The mail server of this walk. */
    abstract Mail mail();

    /** Whether pages run scripts, so that there is a live screen and something to draw on. */
    abstract boolean scripted();

    abstract Pen hand(Device device, int port, List<String> found);

    /** How the sealed plan is called among the samples. */
    abstract String sample();

    enum Device {
        DESK,
        TABLET,
        PHONE
    }

    void walk() throws Exception {
        try (Pen desk = hand(Device.DESK);
                Pen phone = hand(Device.PHONE)) {
            this.desk = desk;
            begin(desk);
            intake(desk);
            people(desk);
            prepare(desk);
            meet(desk);
            comeIn(phone, desk, "Lotte", "lotte@voorbeeld.test");
            phone.look("my-part-phone");
            phone.press("main button[name=answer][value=COMING]");
            decide(desk);
            converse();
            plan(desk);
            sign(desk, phone);
            Path pdf = sealed(desk);
            verify(desk, pdf);
            handOut(desk);
            follow(desk, phone);
            close(desk, phone);
        }
        assertThat(found).as("what axe found on the way").isEmpty();
        post();
        assertThat(mail().all()).doesNotContain("Lotte", "Bram", "fiets", "hergo", "Hergo");
    }

    private void post() {
        rounds.run("MailDispatcher.round");
    }

    private void begin(Pen desk) {
        String setup = notices.stream()
                .flatMap(notice -> notice.lines(address.base()).stream())
                .filter(line -> line.contains("/setup/"))
                .findFirst()
                .orElseThrow();
        desk.open(setup.substring(setup.indexOf("/setup/")).strip()).look("setup");
        desk.fill("organisation", "De Linde").fill("name", "Noor Peeters").fill("email", "noor@voorbeeld.test");
        desk.send(desk.path());
        desk.open("/cases").look("cases-empty");
    }

    private void intake(Pen desk) {
        desk.open("/cases/new").fill("title", "De fiets aan het station").look("case-new");
        desk.send("/cases");
        circle = Objects.requireNonNull(Pattern.compile("/cases/([0-9a-f-]{36})")
                .matcher(desk.path())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1));
        desk.open(at("/facts"))
                .fill("facts", "Bram nam de fiets van Lotte. De dader reed ermee tegen een paal. De fiets is stuk.")
                .fill("happenedOn", TODAY.minusDays(9).toString())
                .fill("place", "Station")
                .tick("harm", "MATERIAL")
                .tick("harm", "EMOTIONAL")
                .fill("directly", "Lotte en Bram")
                .fill("indirectly", "De klas");
        if (scripted()) {
            desk.press("button[formaction='/mirror']");
            desk.page().waitForSelector("#mirror mark");
        }
        desk.look("facts");
        desk.fill("facts", "Bram nam de fiets van Lotte. Hij reed ermee tegen een paal. De fiets is stuk.");
        desk.send("/facts");
        desk.open(at("/fit"))
                .tick("seriousness", "SERIOUS")
                .tick("several", "YES")
                .tick("responsibility", "YES")
                .tick("fits", "hergo")
                .tick("urgency", "SOON")
                .look("fit");
        desk.send("/fit");
    }

    private void people(Pen desk) {
        add(desk, "Lotte", "harmed", null, "EMAIL");
        add(desk, "Bram", "responsible", null, "PHONE");
        add(desk, "Oma Mia", "supporter", "Lotte", "POST");
        add(desk, "Sofie", "supporter", "Lotte", "PHONE");
        add(desk, "Karel", "supporter", "Bram", "EMAIL");
        add(desk, "Juf Els", "third-party", null, "PHONE");
        desk.open(at("/people")).look("people");
        assertThat(people).hasSize(6);
    }

    private void add(Pen desk, String name, String role, String beside, String reach) {
        desk.open(at("/people/new")).fill("name", name).tick("roles", role).tick("touched", "directly");
        if (beside != null) desk.tick("supports", people.get(beside));
        desk.tick("reach", reach);
        switch (reach) {
            case "EMAIL" -> desk.fill("email", name.toLowerCase() + "@voorbeeld.test");
            case "PHONE" -> desk.fill("phone", "+32 470 00 00 00");
            default -> desk.fill("address", "Dorpsstraat 1\n1000 Brussel");
        }
        desk.send("/people");
        desk.open(at("/people"));
        String href = desk.page().locator("main ul.list a[href*='/people/']").all().stream()
                .filter(link -> link.innerText().contains(name))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
        people.put(name, href.substring(href.lastIndexOf('/') + 1));
    }

    private void prepare(Pen desk) {
        for (String name : people.keySet()) {
            desk.open(at("/people/" + people.get(name) + "/preparation/whole"))
                    .fill("talkedOn", TODAY.minusDays(1).toString())
                    .tick("willing", "YES")
                    .fill("expectations", "Dat er geluisterd wordt.")
                    .fill("safety", "Een pauze als het te veel wordt.");
            if (name.equals("Bram")) desk.tick("responsibility", "YES");
            if (name.equals("Lotte")) desk.tick("teller", "responsible").look("preparation");
            desk.send("/preparation");
        }
        desk.open(at("/preparation")).look("preparation-overview");
        desk.open(at("/readiness")).look("readiness");
    }

    private void meet(Pen desk) {
        desk.open(at("/meetings/new"))
                .fill("date", TODAY.plusDays(4).toString())
                .fill("time", "14:00")
                .fill("place", "De Linde, lokaal 3")
                .pick("minutes", "120");
        desk.send(desk.page().locator("main form.form").getAttribute("action"));
        desk.look("meeting");
        desk.send("/invitations");
        for (String name : List.of("Bram", "Oma Mia", "Sofie", "Juf Els")) {
            String person = desk.page()
                    .locator("#p-" + people.get(name) + " details.more")
                    .getAttribute("open");
            if (person == null)
                desk.page().locator("#p-" + people.get(name) + " summary").click();
            desk.press("#p-" + people.get(name) + " button[value=" + (name.equals("Oma Mia") ? "post" : "phone") + "]");
        }
        desk.look("meeting-invited");
    }

    /** Somebody opens the link in the newest mail, with the code the facilitator reads out. */
    private void comeIn(Pen phone, Pen desk, String name, String mail) throws Exception {
        String code = desk.open(at("/people/" + people.get(name) + "/link"))
                .page()
                .locator("dd .code")
                .innerText()
                .replaceAll("\\D", "");
        phone.open(mail().newestLinkTo(mail, this::post));
        phone.look("personal-link-phone");
        phone.page().locator("input[name=code]").fill(code);
        phone.press("main form button");
        assertThat(phone.path()).startsWith("/my-part");
    }

    private void decide(Pen desk) {
        desk.open(at("/readiness")).tick("what", "GO").fill("reason", "Iedereen is klaar.");
        desk.send("/readiness");
        desk.open(at("")).look("case");
    }

    private void converse() {
        try (Pen tablet = hand(Device.TABLET);
                Pen second = hand(Device.DESK)) {
            lend(tablet);
            lend(second);
            tablet.open(at("/conversation")).look("conversation-begin");
            for (String id : people.values()) tablet.tick("present", id);
            tablet.send("/conversation");
            second.open(at("/conversation"));
            int moves = 0;
            boolean noted = false;
            while (tablet.page().locator("#move-next[formaction]").count() == 0) {
                String before =
                        tablet.page().locator("input[name=from]").first().inputValue();
                tablet.page().locator("#move-next").click();
                tablet.page()
                        .waitForCondition(() ->
                                tablet.page().locator("#move-next[formaction]").count() > 0
                                        || !tablet.page()
                                                .locator("input[name=from]")
                                                .first()
                                                .inputValue()
                                                .equals(before));
                if (++moves == 8 && scripted()) {
                    tablet.look("conversation-tablet");
                    String prompt = tablet.page().locator("#prompt").innerText();
                    second.page()
                            .waitForCondition(() ->
                                    second.page().locator("#prompt").innerText().equals(prompt));
                }
                if (!noted && before.startsWith("plan")) {
                    tablet.page().locator("#plan-add summary").click();
                    tablet.page().locator("#add-what").fill("€ 550 terugbetalen");
                    tablet.page().locator("#add-owner").selectOption(people.get("Bram"));
                    tablet.page().locator("#plan-add form button").first().click();
                    tablet.page().waitForSelector("#c-plan ul.steps li");
                    tablet.look("conversation-plan-tablet");
                    noted = true;
                }
            }
            assertThat(moves).isGreaterThan(30);
            assertThat(noted).isTrue();
            tablet.page().locator("#move-next").click();
            tablet.page()
                    .waitForCondition(() -> tablet.page().locator("#move-next").count() == 0);
        }
    }

    private void plan(Pen desk) {
        desk.open(at("/plan"));
        desk.press("#commitments a[href*='/plan/commitments/']");
        desk.fill("forWhom", "Lotte").tick("rhythm", "monthly");
        unfold(desk);
        desk.fill("amount", "550,00")
                .fill("parts", "11")
                .fill("firstDueOn", TODAY.plusDays(20).toString());
        desk.fill("howFollowed", "Juf Els vraagt het elke maand na.").pick("follower", people.get("Juf Els"));
        desk.tick("level", "4").tick("pole", "instrumental").look("commitment");
        desk.press("main form[data-commitment] button.btn:not(.quiet)");
        commitment(desk, "Een brief schrijven aan Lotte", "Bram", "fundamental");
        commitment(desk, "Samen de fiets herstellen", "Karel", "instrumental");
        desk.open(at("/plan"));
        desk.press("#told a.btn");
        desk.fill("who", "De directie").fill("what", "Dat er een plan is.").fill("how", "In een gesprek");
        desk.fill("teller", "Juf Els");
        desk.press("main form.form button.btn:not(.quiet)");
        desk.open(at("/plan"))
                .fill("summary", "Bram herstelt met zijn vader de fiets en betaalt wat stuk ging.")
                .tick("askedForgotten", "true");
        desk.press("#words form button.btn:not(.quiet)");
        desk.open(at("/plan")).look("plan");
        desk.send("/plan/signing");
        desk.look("signing");
    }

    private void commitment(Pen desk, String what, String who, String pole) {
        desk.open(at("/plan"))
                .fill("what", what)
                .pick(
                        "who",
                        desk.page().locator("main form#commitment-short select[name=who] option").all().stream()
                                .filter(option -> option.innerText().contains(who))
                                .findFirst()
                                .orElseThrow()
                                .getAttribute("value"));
        desk.press("form#commitment-short button.btn");
        desk.open(at("/plan"));
        desk.page().locator("#commitments a[href*='/plan/commitments/']").last().click();
        desk.tick("rhythm", "once").fill("dueOn", TODAY.plusDays(14).toString());
        desk.fill("howFollowed", "De gespreksleider belt.");
        desk.page()
                .locator("main select[name=follower]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        unfold(desk);
        desk.tick("level", "4").tick("pole", pole);
        desk.press("main form[data-commitment] button.btn:not(.quiet)");
    }

    /** What of a form is folded and may wait. */
    private static void unfold(Pen pen) {
        while (pen.page().locator("details.group:not([open])").count() > 0)
            pen.page().locator("details.group:not([open]) > summary").first().click();
    }

    private void sign(Pen desk, Pen phone) throws Exception {
        try (Pen tablet = hand(Device.TABLET)) {
            lend(tablet);
            hand(tablet, "Bram");
            tablet.look("sign-tablet");
            sign(tablet, "Bram", scripted());
            tablet.look("round-tablet");
            for (String name : List.of("Karel", "Juf Els")) {
                tablet.press("[data-turn='" + people.get(name) + "'] a");
                sign(tablet, name, false);
            }
            takeBack(tablet);
        }
        comeIn(phone, desk, "Lotte", "lotte@voorbeeld.test");
        phone.open("/my-part/" + people.get("Lotte") + "/plan").look("sign-phone");
        sign(phone, "Lotte", scripted());

        hand(desk, "Sofie");
        desk.page().locator("details.decline summary").click();
        desk.fill("reason", "Ik wil eerst zien of het lukt.").tick("shown", "true");
        desk.press("form[action$='/declines'] button.btn");
        takeBack(desk);

        desk.page()
                .locator("#answer-" + people.get("Oma Mia") + " details.confirm summary")
                .first()
                .click();
        desk.page().locator("#scan-" + people.get("Oma Mia")).setInputFiles(scan());
        desk.press("#answer-" + people.get("Oma Mia") + " form:has(input[type=file]) button");
        desk.look("signed-paper");
        desk.press("form[action$='/paper/look'] button.btn");
    }

    /** Locks the device and hands it over; the PIN stays that of this sitting. */
    private void hand(Pen pen, String name) {
        pen.open(at("/plan/signing/" + people.get(name)));
        if (pen.page().locator("input[name=pin]").count() > 0) pen.fill("pin", "4071");
        pen.press("form[action$='/handing'] button.btn");
    }

    private static void takeBack(Pen pen) {
        pen.press("a[href='/handed-over']");
        pen.fill("pin", "4071");
        pen.press("form[action='/handed-over/opening'] button.btn");
    }

    /** Draws or types a name, and sends it. */
    private static void sign(Pen pen, String name, boolean drawing) {
        if (drawing) {
            pen.draw("[data-pad-place] canvas");
        } else {
            if (!pen.page().locator("main input[name=typed]").first().isVisible())
                pen.page().locator("details[data-typed] summary").first().click();
            pen.fill("typed", name).tick("confirm", "true");
        }
        pen.press("form[data-sign] button.btn:not(.quiet)");
        pen.page().waitForCondition(() -> pen.page().locator("form[data-sign]").count() == 0);
    }

    private Path sealed(Pen desk) throws IOException {
        desk.open(at("/plan/seal"));
        desk.look("seal");
        desk.press("main form[action$='/plan/seal'] button.btn");
        desk.page()
                .waitForCondition(
                        () -> {
                            desk.open(at("/plan/signing"));
                            return desk.page().locator("a[href$='/copies']").count() > 0;
                        },
                        new com.microsoft.playwright.Page.WaitForConditionOptions().setTimeout(60_000));
        desk.look("sealed");
        Path pdf = Path.of("target/samples/" + sample());
        Files.createDirectories(pdf.getParent());
        Files.write(pdf, desk.page().request().get(at("/plan.pdf")).body());
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return pdf;
    }

    private void verify(Pen desk, Path pdf) throws Exception {
        SealedPdf.isArchivableAndAccessible(Files.readAllBytes(pdf));
        SealedPdf.isSealedWholly(pdf);
        desk.open("/verify").upload("plan", pdf);
        desk.press("main form button.btn");
        desk.look("verify");
        byte[] altered = Files.readAllBytes(pdf);
        altered[altered.length / 3] ^= 1;
        Path other = Files.write(Path.of("target/samples/altered-" + sample()), altered);
        String right = desk.page().locator("main").innerText();
        desk.open("/verify").upload("plan", other);
        desk.press("main form button.btn");
        assertThat(desk.page().locator("main").innerText()).isNotEqualTo(right);
        Files.delete(other);
    }

    private void handOut(Pen desk) {
        desk.open(at("/copies"));
        desk.send("/copies/all");
        desk.open(at("/copies")).look("copies");
    }

    private void follow(Pen desk, Pen phone) {
        desk.open(at("/follow-up")).look("follow-up");
        List<String> steps = desk.page().locator("ul.kept-steps a[href*='/steps/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(steps).hasSize(3);
        for (String step : steps) {
            desk.open(step);
            while (desk.page().locator("form[action$='/payments'] button").count() > 0)
                desk.press("form[action$='/payments'] button");
            desk.look("step");
            desk.open(step).tick("state", "KEPT").fill("words", "Het is gelukt.");
            desk.press("form[action$='/reports'] button.btn:not(.quiet)");
        }
        desk.open(at("/follow-up"));
        assertThat(desk.page().locator("main").innerText()).containsPattern("550");
        phone.open("/my-part/" + people.get("Lotte") + "/commitments").look("commitments-phone");
    }

    private void close(Pen desk, Pen phone) {
        desk.open(at("/closing"))
                .tick("outcome", "KEPT")
                .fill("words", "Ze groeten elkaar weer.")
                .look("closing");
        desk.send("/closing");
        phone.open("/my-part/" + people.get("Lotte") + "/look-back")
                .fill("changed", "Ik slaap weer.")
                .look("look-back-phone");
        phone.send("/look-back");
        desk.open(at("/closing"));
        assertThat(desk.says("Ik slaap weer.")).isTrue();
        desk.look("closed");
        desk.open(at("")).look("case-closed");
    }

    /** The facilitator signs in on another device as well: here, the same session. */
    private void lend(Pen other) {
        List<Cookie> cookies = desk.page().context().cookies();
        other.page().context().addCookies(cookies);
    }

    private Pen hand(Device device) {
        return hand(device, port, found);
    }

    private String at(String path) {
        return "/cases/" + circle + path;
    }

    private Path scan() throws IOException {
        BufferedImage paper = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = paper.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, 900, 1200);
        ink.setColor(Color.DARK_GRAY);
        ink.setFont(new Font(Font.SERIF, Font.ITALIC, 64));
        ink.drawString("Mia", 300, 900);
        ink.dispose();
        Path file = Path.of("target/samples/scan-" + sample() + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(paper, "png", file.toFile());
        return file;
    }
}
