package org.herstelkring.cases.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanCast;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans that lie before those who sign them, and what people draw. */
@Component
public class SignedCast {

    private final CaseCast cases;
    private final PlanCast plansOfCases;
    private final Circles circles;
    private final Plans plans;
    private final PuttingForward putting;
    private final Sealing sealing;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    SignedCast(
            CaseCast cases,
            PlanCast plansOfCases,
            Circles circles,
            Plans plans,
            PuttingForward putting,
            Sealing sealing,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.cases = cases;
        this.plansOfCases = plansOfCases;
        this.circles = circles;
        this.plans = plans;
        this.putting = putting;
        this.sealing = sealing;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** A case whose plan lies before everybody. */
    public CaseCast.Cast open() {
        CaseCast.Cast cast = cases.cast();
        plansOfCases.complete(cast);
        put(cast);
        return cast;
    }

    public void put(CaseCast.Cast cast) {
        if (plan(cast).is(Plan.State.DRAFT)) plansOfCases.because(cast, "Er was iets vergeten.");
        cases.run(
                cast.ellen(),
                () -> putting.put(
                        circles.open(cast.id(), CasePart.PLAN, May.CONTRIBUTE),
                        circles.open(cast.id(), CasePart.SIGNATURE, May.CONTRIBUTE)));
    }

    /** The facilitator seals what everybody answered. */
    public void seal(CaseCast.Cast cast) {
        Plan plan = plan(cast);
        cases.run(cast.ellen(), () -> {
            var access = circles.open(cast.id(), CasePart.SIGNATURE, May.CONTRIBUTE);
            circles.open(cast.id(), CasePart.PLAN, May.CONTRIBUTE);
            if (!sealing.seal(access, plan.id(), Sealing.seen(sealing.given(access, plan.id()))))
                throw new IllegalStateException("Not everybody answered");
        });
    }

    public Plan plan(CaseCast.Cast cast) {
        return cases.in(cast.ellen(), () -> {
            return plans.latest(circles.open(cast.id(), CasePart.PLAN, May.READ))
                    .orElseThrow();
        });
    }

    public List<Plan> versions(CaseCast.Cast cast) {
        return cases.in(cast.ellen(), () -> {
            return plans.all(circles.open(cast.id(), CasePart.PLAN, May.READ));
        });
    }

    /** What the form of somebody who draws sends. */
    public String[] drawn(Plan plan, UUID participant) {
        return new String[] {
            "id", Ids.next().toString(),
            "plan", plan.id().toString(),
            "seen", String.valueOf(plan.fingerprint()),
            "participant", participant.toString(),
            "drawing", drawing()
        };
    }

    public String[] typed(Plan plan, UUID participant, String name) {
        return new String[] {
            "id", Ids.next().toString(),
            "plan", plan.id().toString(),
            "seen", String.valueOf(plan.fingerprint()),
            "participant", participant.toString(),
            "typed", name,
            "confirm", "true"
        };
    }

    public long sealedCopies(CaseCast.Cast cast) {
        return Acting.on(
                Duty.SEAL,
                () -> transaction.execute(_ -> jdbc.sql("select count(*) from cases.sealed_plan where circle_id = ?")
                        .param(cast.id())
                        .query(Long.class)
                        .single()));
    }

    /** A scrawl, as the pad sends it. */
    public static String drawing() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
    }

    public static byte[] png() {
        var picture = new BufferedImage(400, 160, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(20, 48, 46));
        pen.setStroke(new BasicStroke(4));
        var line = new Path2D.Double();
        line.moveTo(20, 120);
        line.curveTo(90, 10, 120, 150, 200, 60);
        line.curveTo(240, 20, 300, 150, 380, 40);
        pen.draw(line);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
